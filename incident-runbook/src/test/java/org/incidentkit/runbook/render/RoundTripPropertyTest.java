package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

/** A runbook that is written and read again equals itself, whatever is in it. */
class RoundTripPropertyTest {

    @Property(tries = 1500)
    void whatIsWrittenIsRead(@ForAll("runbooks") Runbook runbook, @ForAll Vocabulary vocabulary) {
        String written = MarkdownWriter.of(vocabulary).write(runbook);
        Runbook read = RunbookParser.create().parse(written).runbook();
        assertThat(read.description()).as(written).isEqualTo(runbook.description());
        assertThat(read.contacts()).as(written).isEqualTo(runbook.contacts());
        assertThat(read.dataContacts()).as(written).isEqualTo(runbook.dataContacts());
        assertThat(read.serviceUrls()).as(written).isEqualTo(runbook.serviceUrls());
        assertThat(read.otherUrls()).as(written).isEqualTo(runbook.otherUrls());
        assertThat(read.responseHours()).as(written).isEqualTo(runbook.responseHours());
        for (Part part : Part.values()) {
            assertThat(read.note(part)).as(written).isEqualTo(runbook.note(part));
        }
        assertThat(read.sections()).as(written).isEqualTo(runbook.sections());
        assertThat(read.frontMatter()).as(written).isEqualTo(runbook.frontMatter());
        assertThat(read.frontMatterComments()).as(written).isEqualTo(runbook.frontMatterComments());
        assertThat(read).as(written).isEqualTo(runbook);
    }

    private static final String[] NASTY = {
        "#",
        "##",
        "### Docs",
        "## URLs",
        "# A",
        "---",
        "===",
        "```",
        "~~~",
        "<!--",
        "-->",
        "* a: b",
        "* ",
        "- x",
        "1. y",
        ":",
        "**",
        "**Docs:** x",
        "__a__",
        "`",
        "\\",
        "\\#",
        "[a](b)",
        "[",
        "]",
        "https://a.example",
        "* L: https://b.example/c,",
        "    https://code.example",
        "    code",
        "\t",
        "\u00a0",
        "\u00c2\u00a0",
        "\u2028",
        "\r\n",
        "\n",
        "\n\n",
        "\n",
        " ",
        "&amp;",
        "&lt;",
        "<b>",
        "|a|b|",
        ">",
        "x@y.example",
        "020 7946 0000",
        "#chan",
        "TBC",
        "###\u00a0For incidents involving data:",
        "\ud800",
        "\ud83d\ude00",
        "\0",
        "\uFEFF",
        "\u0130",
        "a",
        "word",
        "Team",
        "9am-5pm, Monday to Friday",
        "24/7",
        "expires: 2020-01-01",
        "%",
        "### Service URLs",
        "#### Other URLs",
        "Last reviewed on 1 May 2024",
        "<%= x %>",
        "'",
        "\"",
        "{",
        "!",
        "_",
        "*",
        "$",
        "+",
        "~",
        "|Name|URL|\n|---|---|\n|a|https://t.example|",
        "<!-- a --> Team: #b",
        "<!-- a --> 24/7",
        "* Team: #b <!-- c -->",
        "* d@e.example <!-- f -->",
        "* PM: #b <!-- c\n  d --> e",
        " <!-- c -->",
        "Incident Response",
        "Contacts",
        "Team:",
        "**Team**",
        "**Staging**",
        "Production:",
        "Code:",
        "* Team\n  * #a",
        "PM: a@b.example; Team: #c",
        "Service Owner - d@e.example",
        "|Role|Email|\n|---|---|\n|Team|f@g.example|",
        "|Name|URL|Who|\n|---|---|---|\n|a|TBC|us|\n|b|https://t.example|us|",
        "[Dev](https://dev.example), [Prod](https://p.example)",
        "https://q.example (VPN only)",
        "#### Out of hours",
        "### Production",
        "##Docs",
        "Ring 020 7946 0000 at\nany time.",
        "Next review: 1 May 2024",
        "<br>",
        "PM | a@b.example\n---|---\nTeam | #c",
        "|PM|Asha|\n|---|---|\n|x|y|",
        "|When|Who|\n|---|---|\n|Nights|a@b.example|",
        "|Role|Slack|\n|---|---|\n|Team|devs|",
        "```\n# production\nhttps://q.example\n# ours\n```",
        "# staging",
        "The live service is at https://q.example and staging is at https://r.example.",
        "### Hours: 24/7",
        "Docs: x",
        "> 24/7",
        "|Day|Hours|\n|---|---|\n|Monday|9am-5pm|",
        "**9am-5pm**, Monday to Friday, not [bank holidays](https://h.example)",
        "[a](<https://b.example>)",
        "[a](https://b.example/c_(d))",
        "Last reviewed: 2026-02-01 (Jo) Next review: 2026-08-01",
        "(24/7)",
        "|PM|Team|\n|---|---|\n|a@b.example|#c|",
        "|Email|Phone|\n|---|---|\n|a@b.example|07700 900123|",
        "[s]: https://b.slack.com/c",
        "* Team: [#a][s]",
        "Do not call 020 7946 0000.",
        "* [ ] Team: #a",
        "* :fire: 020 7946 0000",
        "Alerts :fire:",
        "\u2705 https://f.example",
        "(blue: https://g.example)",
        ";",
        " - ",
        "||Dev|Production|\n|---|---|---|\n|Public|https://d.example|https://p.example|\n|Staff|TBC|https://q.example <!-- c -->|",
        "|Env|URL|Admin URL|\n|---|---|---|\n|Live|https://p.example|https://q.example|",
        "|Production|https://p.example|\n|---|---|\n|x \\| y|https://q.example|",
        "|Role|Name|Email|\n|---|---|---|\n|Head of things|Jo||\n|**Others**|||",
        "### Staging\n\nhttps://q.example\n\nVPN only.",
        "**URLs:**",
        "**URLs**\n\n* https://q.example",
        "**Contacts**",
        "Live chat (Staging)"
    };

    private static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(NASTY).list().ofMaxSize(7).map(parts -> String.join("", parts))),
                Tuple.of(4, Arbitraries.of(NASTY).list().ofMaxSize(7).map(parts -> String.join("\n", parts))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(2, Arbitraries.just("")));
    }

    private static Arbitrary<String> url() {
        return Arbitraries.of(
                "https://a.example",
                "https://staging.a.example/x_y*z?q=1&r=2",
                "http://b.example:8080/#f",
                "slack://channel",
                "ftp://c.example/(d)",
                "https://e.example/f)",
                "https://qa.a.example");
    }

    private static Arbitrary<Link> link() {
        return Combinators.combine(url(), text()).as(Link::new);
    }

    private static Arbitrary<List<Contact>> contacts() {
        return Combinators.combine(text().filter(role -> role.length() <= 80), text())
                .as(Contact::of)
                .filter(contact -> !contact.role().isEmpty() || !contact.text().isEmpty())
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Review> review() {
        Arbitrary<Optional<LocalDate>> date = Arbitraries.integers()
                .between(0, 20_000)
                .map(LocalDate::ofEpochDay)
                .optional();
        Arbitrary<Optional<Period>> period = Arbitraries.integers()
                .between(1, 40)
                .map(n -> Period.of(n % 3, n, n % 5))
                .optional();
        return Combinators.combine(date, date, period).as(Review::new);
    }

    private static Arbitrary<Map<String, String>> extras() {
        return Arbitraries.maps(text().filter(key -> !key.isEmpty() && key.length() <= 256), text())
                .ofMaxSize(3)
                .map(map -> new LinkedHashMap<>(map));
    }

    @Provide
    Arbitrary<Runbook> runbooks() {
        Arbitrary<List<String>> comments = text().list().ofMaxSize(2);
        Arbitrary<Runbook.Builder> prose = Combinators.combine(
                        text(), text(), text(), text(), review(), extras(), comments)
                .as((title, description, docs, team, review, extras, remarks) -> Runbook.builder()
                        .title(title)
                        .category(title)
                        .description(description)
                        .docs(docs)
                        .serviceTeam(team)
                        .review(review)
                        .frontMatter(extras)
                        .frontMatterComments(remarks));
        Arbitrary<List<Section>> sections =
                Combinators.combine(text(), text()).as(Section::of).list().ofMaxSize(3);
        Arbitrary<List<UrlGroup>> groups = Combinators.combine(
                        text(), link().list().ofMaxSize(3), text())
                .as(UrlGroup::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<Runbook.Builder> lists = Combinators.combine(
                        prose, contacts(), contacts(), link().list().ofMaxSize(4), groups, sections)
                .as((builder, who, data, urls, others, more) -> builder.contacts(who)
                        .dataContacts(data)
                        .serviceUrls(urls.stream()
                                .map(link -> ServiceUrl.of(link.url(), link.label()))
                                .toList())
                        .otherUrls(others)
                        .sections(more));
        Arbitrary<List<String>> notes = text().list().ofSize(5);
        return Combinators.combine(lists, text(), notes).as((builder, hours, note) -> {
            builder.note(Part.RESPONSE_HOURS, note.get(0))
                    .note(Part.CONTACTS, note.get(1))
                    .note(Part.DATA_CONTACTS, note.get(2))
                    .note(Part.SERVICE_URLS, note.get(3))
                    .note(Part.OTHER_URLS, note.get(4));
            try {
                builder.responseHours(HoursStatement.of(hours));
            } catch (IllegalArgumentException e) {
                // Blank: a runbook without hours.
            }
            return builder.build();
        });
    }
}
