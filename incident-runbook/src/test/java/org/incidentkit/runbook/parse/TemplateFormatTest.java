package org.incidentkit.runbook.parse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.ContactPoint.Kind;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.UrlGroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TemplateFormatTest {

    private final ParsedRunbook parsed = RunbookParser.create().parse(Fixtures.visitBooking());
    private final Runbook runbook = parsed.runbook();

    @Test
    void readsTheFrontMatter() {
        assertThat(runbook.title()).isEqualTo("Visit Booking Runbook");
        assertThat(runbook.category()).contains("runbooks");
        assertThat(runbook.review().due()).contains(LocalDate.of(2027, 3, 31));
        assertThat(runbook.frontMatter()).containsExactly(Map.entry("owner_slack", "#visit-booking"));
        assertThat(parsed.reviewDateLocation()).contains(new SourceLocation(3, 10));
    }

    @Test
    void keepsTheDescriptionWithItsOwnHeadings() {
        assertThat(runbook.description())
                .startsWith("Visit Booking lets people")
                .contains("\n\n### What it needs\n\n* The prisoner search API\n* GOV.UK Notify");
    }

    @Test
    void readsTheHoursAndKeepsTheSentenceAboveThem() {
        String hours = "9am-5pm, Monday to Friday, excluding bank holidays";
        assertThat(runbook.responseHours().orElseThrow().text()).isEqualTo(hours);
        assertThat(runbook.responseHours().orElseThrow().hours()).contains(ResponseHours.parse(hours));
        assertThat(runbook.note(Part.RESPONSE_HOURS))
                .isEqualTo("Currently we respond to incidents within the hours outlined below:");
    }

    @Test
    void readsTheContacts() {
        assertThat(runbook.contacts())
                .extracting(Contact::role)
                .containsExactly("Product Manager", "Delivery Manager", "Service Owner", "Technical Architect", "Team");
        assertThat(runbook.note(Part.CONTACTS)).isEqualTo("Call in this order, please.");
        assertThat(runbook.contacts().get(0).points())
                .extracting(ContactPoint::kind, ContactPoint::text)
                .containsExactly(tuple(Kind.TEXT, "Asha Verma"), tuple(Kind.EMAIL, "asha.verma@visits.example"));
        assertThat(runbook.contacts().get(1).points())
                .extracting(ContactPoint::link)
                .containsExactly(
                        Optional.of(URI.create("mailto:tom.okafor@visits.example")),
                        Optional.of(URI.create("tel:+442079460123")));
        assertThat(runbook.contacts().get(3).points())
                .extracting(ContactPoint::kind, ContactPoint::text)
                .containsExactly(tuple(Kind.SLACK, "@lin-wei"), tuple(Kind.TELEPHONE, "+44 7700 900123"));
    }

    @Test
    void readsTheDataContactsBehindTheDamagedHeading() {
        assertThat(runbook.dataContacts())
                .extracting(Contact::role)
                .containsExactly("OPG IA", "MOJ IA", "MOJ Cyber Security");
        assertThat(runbook.dataContacts().get(1).points())
                .containsExactly(ContactPoint.web("https://intranet.example/data-incident", "Data incident form"));
        assertThat(parsed.location(Part.DATA_CONTACTS)).contains(new SourceLocation(37, 1));
    }

    @Test
    void readsTheAddressesAndTellsTheirEnvironments() {
        assertThat(runbook.serviceUrls())
                .extracting(ServiceUrl::url, ServiceUrl::environment)
                .containsExactly(
                        tuple("https://development.visits.example", Environment.DEVELOPMENT),
                        tuple("https://preproduction.visits.example", Environment.PREPRODUCTION),
                        tuple("https://visits.example", Environment.PRODUCTION));
        assertThat(runbook.otherUrls()).extracting(UrlGroup::label).containsExactly("Github", "Dashboards");
        assertThat(runbook.otherUrls().get(0).links()).hasSize(2);
        assertThat(runbook.otherUrls().get(1).links().get(0).label()).isEqualTo("Requests and errors");
    }

    @Test
    void keepsTheRest() {
        assertThat(runbook.docs()).contains("[Architecture](https://docs.visits.example/architecture)");
        assertThat(runbook.serviceTeam()).startsWith("Ask in `#visit-booking`");
        assertThat(runbook.sections())
                .extracting(Section::heading, Section::anchor)
                .containsExactly(tuple("Known problems", "known-problems"));
        assertThat(runbook.sections().get(0).markdown())
                .startsWith("### Bookings stay in \"requested\"")
                .contains("# kubectl is on the jump host")
                .endsWith("| 502 | The search API is down |");
    }

    @Test
    void findsOnlyTheDamagedHeading() {
        assertThat(parsed.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "37:4 warning [no-break-space-in-heading] A no-break space stands beside the number signs of"
                                + " \"For Incidents involving data:\": other readers of Markdown won't see a heading. Put a plain"
                                + " space there.");
    }

    @Test
    void anUnfilledTemplateIsFoundOut() {
        ParsedRunbook blank = RunbookParser.create().parse(Fixtures.template());
        assertThat(blank.runbook().contacts())
                .hasSize(5)
                .allMatch(contact -> contact.points().isEmpty());
        assertThat(blank.runbook().dataContacts()).hasSize(3);
        assertThat(blank.runbook().serviceUrls())
                .extracting(ServiceUrl::environment)
                .containsExactly(Environment.DEVELOPMENT, Environment.PREPRODUCTION, Environment.PRODUCTION);
        assertThat(blank.findings().stream().map(Finding::rule).distinct())
                .containsExactlyInAnyOrder(
                        "title-placeholder",
                        "description-missing",
                        "contact-empty",
                        "no-break-space-in-heading",
                        "url-placeholder");
        assertThat(blank.findings())
                .filteredOn(finding -> finding.rule().equals("contact-empty"))
                .hasSize(8);
        assertThat(blank.findings())
                .filteredOn(finding -> finding.rule().equals("url-placeholder"))
                .extracting(Finding::location)
                .containsExactly(
                        new SourceLocation(33, 5),
                        new SourceLocation(34, 5),
                        new SourceLocation(35, 5),
                        new SourceLocation(41, 5),
                        new SourceLocation(42, 5));
    }

    @Test
    void aTemplateInAFenceIsNoRunbook() {
        ParsedRunbook guidance = RunbookParser.create().parse(Fixtures.guidance());
        assertThat(guidance.runbook().title()).isEqualTo("Introduction to incidents");
        assertThat(guidance.runbook().contacts()).isEmpty();
        assertThat(guidance.runbook().sections())
                .extracting(Section::heading)
                .containsExactly("What is incident response?", "Guidance for products");
        assertThat(guidance.runbook().sections().get(0).markdown()).startsWith("This is the broad term");
        assertThat(List.of(guidance.runbook().sections().get(1).markdown().split("\n", -1)))
                .contains("## Incident contact details");
    }
}
