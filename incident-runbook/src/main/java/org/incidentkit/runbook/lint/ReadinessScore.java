package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Readiness;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;

/**
 * Scores how ready a runbook is for an incident. What counts is what the runbook says, whatever a team keeps quiet: no
 * comment and no setting makes the score better. Words of the template count for nothing.
 *
 * <p>Out of a hundred: who to call 25, the response hours 15, being in date 15, what the service does 10, who to call when
 * data is involved 10, where the service runs 10, and 5 each for the title, the documentation and the service team.
 */
public final class ReadinessScore {

    private static final Pattern IMPACT =
            Pattern.compile("(?i)\\b(?:impact|effects? of an outage|(?:is|goes) (?:down|unavailable))\\b");

    private final Runbook runbook;
    private final LocalDate today;

    private ReadinessScore(Runbook runbook, LocalDate today) {
        this.runbook = runbook;
        this.today = today;
    }

    /**
     * Scores a runbook.
     *
     * @param runbook a runbook
     * @param today the date where the reader is
     * @return its score, and what to fill in next
     */
    public static Readiness of(Runbook runbook, LocalDate today) {
        return new ReadinessScore(runbook, today).score();
    }

    private Readiness score() {
        List<Readiness.Item> parts = new ArrayList<>();
        parts.add(title());
        parts.add(description());
        parts.add(contacts());
        parts.add(dataContacts());
        parts.add(hours());
        parts.add(urls());
        parts.add(docs());
        parts.add(team());
        parts.add(review());
        return new Readiness(parts);
    }

    /** Points are taken in order; what is to be done is said for the first that are missing. */
    private static final class Points {
        private int points;
        private int of;
        private String next = "";

        Points add(int worth, boolean earned, String otherwise) {
            of += worth;
            points += earned ? worth : 0;
            if (!earned && next.isEmpty()) {
                next = otherwise;
            }
            return this;
        }

        Readiness.Item as(String name) {
            return new Readiness.Item(name, points, of, next);
        }
    }

    private Readiness.Item title() {
        return new Points()
                .add(
                        5,
                        Content.isOwnTitle(runbook.title()),
                        "Begin the runbook with \"# \" and the name of the service.")
                .as("Title");
    }

    private Readiness.Item description() {
        return new Points()
                .add(
                        6,
                        Content.isOwn(runbook.description()),
                        "Say what the service does, and who uses it, in two sentences.")
                .add(
                        4,
                        Content.has(runbook.description(), 60) || (Content.isOwn(runbook.description()) && hasImpact()),
                        "Say in the description also what happens to its users when the service is down.")
                .as("What the service does");
    }

    /** What happens without the service may have a section of its own. */
    private boolean hasImpact() {
        return runbook.sections().stream()
                .anyMatch(section -> IMPACT.matcher(section.heading()).find() && Content.isOwn(section.markdown()));
    }

    private Readiness.Item contacts() {
        List<Contact> reachable =
                runbook.contacts().stream().filter(Content::isReachable).toList();
        boolean shared = reachable.stream().anyMatch(contact -> !PersonalAddress.isOnePerson(contact.points()));
        boolean voice = reachable.stream()
                .flatMap(contact -> contact.points().stream())
                .anyMatch(point -> point.kind() == ContactPoint.Kind.TELEPHONE
                        || point.kind() == ContactPoint.Kind.SLACK
                        || point.kind() == ContactPoint.Kind.LINK);
        boolean all = reachable.size() == runbook.contacts().size();
        return new Points()
                .add(10, !reachable.isEmpty(), "Name somebody to call in an incident, with an address that works.")
                .add(
                        5,
                        shared,
                        "Give a way to reach the team that outlasts whoever is in it: a channel, a shared address.")
                .add(5, voice, "Give a channel, a rota or a telephone number: mail waits until somebody reads it.")
                .add(
                        5,
                        !reachable.isEmpty() && all,
                        "Say how to reach each role that is listed, or take those out that nobody has.")
                .as("Who to call");
    }

    private Readiness.Item dataContacts() {
        return new Points()
                .add(
                        10,
                        runbook.dataContacts().stream().anyMatch(Content::isReachable),
                        "Name somebody to call when an incident involves data.")
                .as("Who to call when data is involved");
    }

    /** The template states hours, so stated hours show nothing until something else was filled in. */
    private Readiness.Item hours() {
        Optional<HoursStatement> hours = runbook.responseHours().filter(statement -> RunbookUnedited.isEdited(runbook));
        boolean computed = hours.flatMap(HoursStatement::hours).isPresent();
        boolean holidays = computed
                && hours.map(HoursStatement::text)
                        .filter(BankHolidaysUnsaid::isSaid)
                        .isPresent();
        return new Points()
                .add(5, hours.isPresent(), "Say when the team responds to incidents.")
                .add(
                        5,
                        computed,
                        "Write the response hours so that deadlines can be computed: \"9am-5pm, Monday to Friday\".")
                .add(5, holidays, "Say whether the response hours include bank holidays.")
                .as("Response hours");
    }

    private Readiness.Item urls() {
        boolean any = runbook.serviceUrls().stream().anyMatch(Content::isOwn);
        boolean production = runbook.serviceUrls().stream()
                .filter(Content::isOwn)
                .anyMatch(url -> url.environment() == Environment.PRODUCTION);
        return new Points()
                .add(6, any, "List the addresses at which the service runs.")
                .add(4, production, "Tell which of the service's addresses is production.")
                .as("Where the service runs");
    }

    private Readiness.Item docs() {
        boolean links = runbook.otherUrls().stream()
                .flatMap(group -> group.links().stream())
                .anyMatch(Content::isOwn);
        return new Points()
                .add(
                        5,
                        Content.isOwn(runbook.docs()) || links,
                        "Link to the documentation, the repository and the dashboards.")
                .as("Where to read on");
    }

    private Readiness.Item team() {
        return new Points()
                .add(5, Content.isOwn(runbook.serviceTeam()), "Say how to reach the team when it isn't urgent.")
                .as("The service team");
    }

    private Readiness.Item review() {
        Review review = runbook.review();
        boolean edited = RunbookUnedited.isEdited(runbook);
        // A date that can't be true makes nothing current.
        boolean credible = !ReviewInFuture.is(review, today) && !ReviewFarOff.is(review, today);
        boolean current = credible && review.due().isPresent() && !review.isOverdue(today);
        return new Points()
                .add(
                        5,
                        edited && review.due().isPresent(),
                        "Say until when the runbook may be trusted: a date of expiry, or of the last review and its"
                                + " period.")
                .add(
                        10,
                        edited && current,
                        credible
                                ? "Read the runbook through, then move its date."
                                : "Give the day of a review that was, and a next one within two years.")
                .as("In date");
    }
}
