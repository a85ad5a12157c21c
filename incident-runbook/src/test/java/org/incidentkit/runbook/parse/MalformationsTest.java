package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.RunbookSnapshot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong in real runbooks, each with the meaning that it is given and the finding that says what to mend. A row is
 * a name, a text, and lines that the snapshot of its model has; a line that begins with "no " is one that it hasn't.
 */
class MalformationsTest {

    static Stream<Arguments> headings() {
        return Stream.of(
                row(
                        "a no-break space after the number signs",
                        """
                        # A

                        ##\u00a0Docs

                        Here
                        """,
                        "docs",
                        "  | Here",
                        "finding 3:3 warning no-break-space-in-heading"),
                row(
                        "a no-break space that was encoded twice",
                        """
                        # A

                        ## Incident contact details
                        * Team: #a

                        ###\u00c2\u00a0For Incidents involving data:

                        * OPG IA: ia@example.org
                        """,
                        "data contact 8:3 OPG IA (information assurance)",
                        "  email ia@example.org -> mailto:ia@example.org",
                        "finding 6:4 warning no-break-space-in-heading"),
                row("a no-break space before the number signs", "# A\n\n\u00a0## Docs\n\nHere\n", "docs", "  | Here"),
                row(
                        "no space after the number signs",
                        "# A\n\n##Docs\n\nHere\n",
                        "docs",
                        "  | Here",
                        "finding 3:1 warning heading-without-space"),
                row("a channel is no heading", "# A\n\n## Contacts\n\n#team-a\n", "contact 5:1 -", "  slack #team-a"),
                row("a heading in a comment", """
                        # A

                        <!--
                        ## Docs

                        Here
                        -->
                        """, "no docs", "finding 4:1 info heading-in-comment"),
                row(
                        "a heading in a comment of one line",
                        "# A\n\n<!-- ## Docs -->\n\nText\n",
                        "no docs",
                        "finding 3:6 info heading-in-comment"),
                row(
                        "a comment before the title",
                        "<!-- Keep this short. -->\n# A\n\n## Description\n\nSells tickets.\n",
                        "title 2:1 A",
                        "description",
                        "  | <!-- Keep this short. -->",
                        "  | Sells tickets."),
                row(
                        "a comment before the title and nothing else",
                        "<!-- Keep this short. -->\n# A\n",
                        "  | <!-- Keep this short. -->",
                        "finding 1:1 warning description-missing"),
                row(
                        "sections that hold only a comment",
                        """
                        # A

                        ## Description

                        <!-- What does it do? -->

                        ## Incident Response Hours

                        <!-- When
                        do you answer? -->

                        ## Incident contact details

                        <!-- Who? -->

                        ## Impact of an outage

                        <!-- How bad is it? -->
                        """,
                        "finding 3:1 warning description-missing",
                        "finding 7:1 warning hours-missing",
                        "finding 12:1 error contacts-missing",
                        "no hours",
                        "no contact",
                        "section 16:1 Impact of an outage #impact-of-an-outage",
                        "  | <!-- How bad is it? -->"),
                row(
                        "answers after the end of a comment",
                        """
                        # A

                        ## Description

                        <!-- What
                        does it do? --> Sells tickets.

                        ## Incident Response Hours
                        <!-- When? --> 24/7

                        ## Incident contact details
                        <!-- Who? --> * Team: #a

                        ## Service URLs
                        <!-- Where? --> https://a.example.org
                        """,
                        "  | does it do? --> Sells tickets.",
                        "hours 9:16 24/7",
                        "contact 12:17 Team (team)",
                        "service url 15:17 production https://a.example.org"),
                row(
                        "a rule under a heading is no underline",
                        "# A\n\n## Docs\n------\n\nHere\n\nThere\n------\nMore\n",
                        "docs",
                        "  | Here",
                        "section 8:1 There #there",
                        "  | More"),
                row("an underlined heading", "A\n=\n\nDocs\n----\nHere\n", "title 1:1 A", "docs", "  | Here"),
                row(
                        "front matter and no blank line after it",
                        "---\nexpires: 2030-01-01\n---\n# A\n",
                        "title 4:1 A",
                        "expires 2030-01-01"),
                row(
                        "front matter behind a comment",
                        "<!-- Ours. -->\n\n---\nexpires: 2030-01-01\n---\n# A\n",
                        "title 6:1 A",
                        "expires 2030-01-01",
                        "  | <!-- Ours. -->",
                        "finding 3:1 warning front-matter-not-first"),
                row(
                        "a rule behind a comment is no front matter",
                        "<!-- Ours. -->\n\n---\n\nSells tickets.\n",
                        "  | Sells tickets.",
                        "no finding 3:1"),
                row(
                        "an alias in the front matter",
                        "---\nowner: &a us\nteam: *a\n---\n# A\n",
                        "front matter 3:7 team =",
                        "finding 3:7 error front-matter-alias"),
                row(
                        "a bold label that the standard knows ends a part",
                        "# A\n\n**Description:** Sells tickets.\n\n**Impact of an outage:** None.\n",
                        "  | Sells tickets.",
                        "section 5:1 Impact of an outage #impact-of-an-outage",
                        "  | None."),
                row(
                        "headings with numbers, pictures, anchors and links",
                        """
                        # A

                        ## 3. Incident contact details

                        * Team: #a

                        ## 📖 Docs {#docs}

                        Here

                        ## 4.1 [Response hours](#hours).

                        24/7

                        ## :link: Links

                        https://a.example.org
                        """,
                        "contact 5:3 Team (team)",
                        "docs",
                        "  | Here",
                        "hours 13:1 24/7",
                        "other urls -"),
                row("a heading in HTML", "# A\n\n## <b>Docs</b>\n\nHere\n", "docs", "  | Here"),
                row("a colon at the end", "# A\n\n## Docs:\n\nHere\n", "docs", "  | Here"),
                row("a wide colon and a wide space", "# A\n\n##\u3000Docs\uff1a\n\nHere\n", "docs", "  | Here"),
                row("a bold heading", "# **A**\n\n## **Docs:**\n\nHere\n", "title 1:1 A", "docs", "  | Here"),
                row("a bold heading and a colon", "# A\n\n## __Docs__ :\n\nHere\n", "docs", "  | Here"),
                row("capitals and levels", "# A\n\n##### DOCS\n\nHere\n", "docs", "  | Here"),
                row("number signs at the end", "# A #\n\n## Docs ##\n\nHere\n", "title 1:1 A", "docs", "  | Here"),
                row(
                        "bold labels in place of headings",
                        """
                        # A

                        **Description:** Sells tickets.

                        **Incident response hours**: 24/7

                        **Incident contact details**

                        * Team: #a

                        **Docs:**
                        Here
                        """,
                        "description",
                        "  | Sells tickets.",
                        "hours 5:30 24/7",
                        "contact 9:3 Team (team)",
                        "docs",
                        "  | Here"),
                row(
                        "a bold label over the addresses",
                        """
                        # A

                        ## Description

                        Sells tickets.

                        **URLs:**

                        **Production**

                        * https://p.example.uk

                        **Contacts**
                        * Team: #a

                        **Impact of an outage**

                        Bad.
                        """,
                        "description",
                        "  | Sells tickets.",
                        "service url 11:3 production https://p.example.uk \"Production\"",
                        "contact 14:3 Team (team)",
                        "section 16:1 Impact of an outage #impact-of-an-outage",
                        "finding 7:1 info heading-in-bold",
                        "finding 13:1 info heading-in-bold",
                        "no finding 9:1"),
                row(
                        "addresses behind a bold label",
                        "# A\n\n**URLs**: https://p.example.uk\n",
                        "service url 3:11 production https://p.example.uk",
                        "no finding 3:1"),
                row(
                        "a bold label of addresses within a section",
                        "# A\n\n## Monitoring\n\n**URLs**\n\n* https://g.example.uk\n",
                        "no service url",
                        "section 3:1 Monitoring #monitoring",
                        "  | **URLs**"),
                row(
                        "a bold label of addresses that a heading has",
                        "# A\n\nSee the **URLs**.\n\n**URLs**\n\nx\n\n## Service URLs\n\n* https://p.example.uk\n",
                        "service url 11:3 production https://p.example.uk",
                        "  | **URLs**",
                        "no finding 5:1"),
                row(
                        "a role in bold among contacts",
                        "# A\n\n## Contacts\n\n* PM: p@example.uk\n\n**Service team**\n\n* #a\n",
                        "contact 9:3 Service team (team)",
                        "  slack #a",
                        "no service team",
                        "no finding 7:1"),
                row("a bold label that nobody knows", "# A\n\n**Cost:** much\n", "description", "  | **Cost:** much"),
                row(
                        "no blank line before or after headings",
                        "# A\n## Description\nSells tickets.\n## Docs\nHere\n## Hours\n24/7\n",
                        "  | Sells tickets.",
                        "docs",
                        "  | Here",
                        "hours 7:1 24/7"),
                row("no level 1", "## Docs\n\nHere\n", "title", "docs", "finding 1:1 warning title-missing"),
                row(
                        "several of level 1",
                        "# A\n\n# Docs\n\nHere\n\n# Costs\n\nMuch\n",
                        "title 1:1 A",
                        "docs",
                        "section 7:1 Costs #costs",
                        "finding 7:1 info title-duplicate"),
                row(
                        "several of level 1, all of them parts",
                        "# Docs\n\nHere\n\n# Hours\n\n24/7\n",
                        "title",
                        "docs",
                        "hours 7:1 24/7",
                        "finding 1:1 warning title-missing"),
                row(
                        "a template tag for a title",
                        "---\ntitle: A\n---\n# <%= current_page.data.title %>\n",
                        "title 2:8 A",
                        "no front matter 4:3"),
                row(
                        "a template tag within a title",
                        "---\ntitle: Visits\n---\n# <%= current_page.data.title %> runbook\n",
                        "title 2:8 Visits runbook"),
                row(
                        "a template tag that stands for nothing",
                        "# <%= current_page.data.title %>\n",
                        "title 1:1 <%= current_page.data.title %>",
                        "finding 1:1 warning title-missing"),
                row("a Liquid tag for a title", "---\ntitle: A\n---\n# {{ page.title }}\n", "title 2:8 A"),
                row(
                        "a template in a fence",
                        "# A\n\n```\n# Service Name Runbook\n\n## Docs\n\nHere\n```\n",
                        "title 1:1 A",
                        "no docs",
                        "  | # Service Name Runbook"),
                row(
                        "tabs, line ends of two kinds, a byte order mark and no final newline",
                        "\uFEFF# A\r\n\r\n##\tDocs\r\n\tHere\n## Contacts\r*\tTeam:\t#a",
                        "title 1:2 A",
                        "docs",
                        "contact 6:3 Team (team)"),
                row(
                        "links whose addresses stand at the end",
                        """
                        # A

                        See [the plan][plan].

                        ## Contacts

                        * Team: [#visits][slack]

                        ## Service URLs

                        * [Production][live]

                        ## Costs

                        Much

                        [plan]: https://docs.gov.uk/plan
                        [slack]: https://x.slack.com/archives/C1
                        [live]: https://visits.service.gov.uk
                        """,
                        "  | See [the plan](https://docs.gov.uk/plan).",
                        "contact 7:3 Team (team)",
                        "  slack #visits -> https://x.slack.com/archives/C1",
                        "service url 9:1 production https://visits.service.gov.uk \"Production\"",
                        "no finding 9:1 warning urls-missing",
                        "  | [plan]: https://docs.gov.uk/plan"),
                row(
                        "what another service needs",
                        """
                        # A

                        ## Services consumed by this

                        ### Payments

                        #### Contacts

                        * Helpdesk: help@gateway.co.uk

                        #### Incident response hours

                        24/7

                        ## Docs

                        ### Overview

                        Here
                        """,
                        "no contact 9:3",
                        "no hours",
                        "section 3:1 Services consumed by this #services-consumed-by-this",
                        "finding 1:1 error contacts-missing",
                        "docs",
                        "  | ### Overview"),
                row(
                        "a picture by its name",
                        "# Apply :fire:\n\n## Alerts :warning::\n\nx\n",
                        "title 1:1 Apply :fire:",
                        "section 3:1 Alerts :warning: #alerts-warning"),
                row(
                        "hours that a line goes on with",
                        "# A\n\n## Hours\n\n24/7\nfor P1 incidents only\n",
                        "hours 5:1 24/7 / for P1 incidents only",
                        "  unresolved",
                        "finding 6:8 warning hours-unresolved"),
                row(
                        "hours that three lines state",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday,\nexcluding bank holidays\nand Christmas week\n",
                        "  unresolved"),
                row(
                        "hours that another line limits",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday\n\nClosed 24 December to 2 January.\n",
                        "hours 5:1 9am-5pm, Monday to Friday",
                        "  read as",
                        "finding 7:1 warning hours-limited"),
                row(
                        "hours that hold from a date",
                        "# A\n\n## Hours\n\nCurrently none. From April 2027:\n9am-5pm, Monday to Friday\n",
                        "finding 5:1 warning hours-limited"),
                row(
                        "what is said beside the hours of other times",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday\n\nThere is no cover out of hours. Ask the desk.\n",
                        "  read as",
                        "no finding 7:1 warning hours-limited"),
                row(
                        "when the next review is due, under the title",
                        "# A\n**Next review due:** 16/08/2027\n",
                        "expires 2027-08-16",
                        "finding 1:1 warning description-missing"),
                row(
                        "the same heading twice",
                        """
                        # A

                        ## Docs

                        Here

                        ## Documentation

                        There
                        """,
                        "docs",
                        "section 7:1 Documentation #documentation",
                        "finding 7:1 warning heading-duplicate"),
                row(
                        "hours of the service and hours of support",
                        "# A\n\n## Service hours\n\n24/7\n\n## Support hours\n\n9am-5pm, Monday to Friday\n",
                        "hours 9:1 9am-5pm, Monday to Friday",
                        "section 3:1 Service hours #service-hours",
                        "finding 3:1 warning heading-duplicate"),
                row(
                        "hours of the service and hours of support on the lines of their headings",
                        "# A\n\n## Service hours: 24/7\n\n## Support hours: 9am-5pm, Monday to Friday\n",
                        "hours 5:19 9am-5pm, Monday to Friday",
                        "section 3:1 Service hours: 24/7 #service-hours-24-7"),
                row(
                        "both below the hours",
                        "# A\n\n## Hours\n\n### Support hours\n\n9am-5pm, Monday to Friday\n\n### Service hours\n\n24/7\n",
                        "hours 7:1 Support hours: 9am-5pm, Monday to Friday / Service hours: 24/7",
                        "  unresolved",
                        "no finding 5:1",
                        "no finding 9:1"),
                row(
                        "a service team that is somewhere else",
                        "# A\n\n## Service team contact\n\n* As above\n",
                        "service team",
                        "  | * As above",
                        "finding 5:3 warning contact-indirect"),
                row(
                        "a service team that is somewhere else, behind a label",
                        "# A\n\n**Service team contact:** (as per above)\n",
                        "finding 3:27 warning contact-indirect"),
                row(
                        "a service team that is reached as others are",
                        "# A\n\n## Service team\n\nSee above for the channel, and ask there.\n",
                        "no finding 5:1"));
    }

    static Stream<Arguments> contacts() {
        return Stream.of(
                contact(
                        "* Team: [team@example.org](team@example.org)",
                        "contact 5:3 Team (team)",
                        mail("team"),
                        "finding 5:9 info mail-link-relative"),
                contact(
                        "* Team: [team@example.org](mailto:team@example.org)",
                        "contact 5:3 Team (team)",
                        mail("team"),
                        "no finding 5:9"),
                contact("* Team: [mail us](mailto:team@example.org?subject=Help)", mail("team")),
                contact("* Team: <team@example.org>", mail("team")),
                contact("* Team: PO 0123456789", "  text PO 0123456789"),
                contact("* Team: order no: 01234567890", "  text order no: 01234567890"),
                contact("* Team: ticket #0123456789", "  text ticket #0123456789"),
                contact(
                        "* Team: 01632960123, ref. 0123456789",
                        "  telephone 01632960123 -> tel:+441632960123",
                        "  text ref. 0123456789"),
                contact("* Team: PO: 01632960123", "  telephone 01632960123 -> tel:+441632960123"),
                contact("* Team: raise a ticket: 01632960123", "  telephone 01632960123 -> tel:+441632960123"),
                contact("* Team: account manager 01632960123", "  telephone 01632960123 -> tel:+441632960123"),
                contact("* Team: our ref 01632 960123", "  telephone 01632 960123 -> tel:+441632960123"),
                contact("* Team: PO 07700900123", "  telephone 07700900123 -> tel:+447700900123"),
                contact(
                        "* Team: [#visits](https://example.slack.com/archives/C1)",
                        "  slack #visits -> https://example.slack.com/archives/C1"),
                contact(
                        "* Team: [https://example.slack.com/archives/C1](#visits)",
                        "  slack #visits -> https://example.slack.com/archives/C1"),
                contact(
                        "* Team: [https://example.slack.com/archives/C1](Our channel)",
                        "  slack Our channel -> https://example.slack.com/archives/C1"),
                contact(
                        "* Team: [https://rota.example.org/today]",
                        "  link https://rota.example.org/today -> https://rota.example.org/today"),
                contact("* Team: [#visits]", "  slack #visits"),
                contact("* Team: `#visits`", "  slack #visits", "no text"),
                contact("* Team: @visits-team", "  slack @visits-team"),
                contact("* Team: #visits on Slack", "  slack #visits", "no text on"),
                contact(
                        "* Team: slack://channel?team=T1&id=C1",
                        "  slack slack://channel?team=T1&id=C1 -> slack://channel?team=T1&id=C1"),
                contact(
                        "* Product Manager: Asha Verma, 020 7946 0123",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha Verma",
                        "  telephone 020 7946 0123 -> tel:+442079460123"),
                contact(
                        "* PM: Asha (07700 900123)",
                        "contact 5:3 PM (product manager)",
                        "  text Asha",
                        "  telephone 07700 900123 -> tel:+447700900123"),
                contact(
                        "* On call: +44 (0)20 7946 0123 ext. 4",
                        "contact 5:3 On call (on call)",
                        "  telephone +44 (0)20 7946 0123 -> tel:+442079460123"),
                contact(
                        "* On call: visits@example.pagerduty.com",
                        "  pager visits@example.pagerduty.com -> mailto:visits@example.pagerduty.com"),
                contact(
                        "* On call: [PagerDuty](https://example.pagerduty.com/schedules#P1)",
                        "  pager PagerDuty -> https://example.pagerduty.com/schedules#P1"),
                contact(
                        "* On call: https://example.app.opsgenie.com/teams",
                        "  pager https://example.app.opsgenie.com/teams -> https://example.app.opsgenie.com/teams"),
                contact(
                        "* Rota: [who is on call](https://rota.example.org)",
                        "  link who is on call -> https://rota.example.org"),
                contact(
                        "Slack: [#visits](https://example.slack.com/archives/C1) email: [v@example.org](v@example.org)",
                        "contact 5:1 Slack",
                        "  slack #visits -> https://example.slack.com/archives/C1",
                        mail("v")),
                contact(
                        "Slack: #visits\nemail: v@example.org",
                        "contact 5:1 Slack",
                        "  slack #visits",
                        "contact 6:1 email",
                        mail("v")),
                contact("* Team: #visits<br>v@example.org", "  slack #visits", mail("v"), "no text"),
                contact(
                        "* **Product Manager:** Asha, a@example.org",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha",
                        mail("a")),
                contact(
                        "* **Product Manager** - Asha, a@example.org",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha",
                        mail("a")),
                contact(
                        "* Delivery manager \u2013 Ben, b@example.org",
                        "contact 5:3 Delivery manager (delivery manager)",
                        "  text Ben",
                        mail("b")),
                contact(
                        "* Product Manager\n  * Asha\n  * a@example.org",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha",
                        mail("a")),
                contact(
                        "* Product Manager:\n  - Asha\n  - a@example.org",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha",
                        mail("a")),
                contact(
                        "Product Manager: Asha, a@example.org; Delivery Manager: Ben, b@example.org",
                        "contact 5:1 Product Manager (product manager)",
                        "  text Asha",
                        mail("a"),
                        "contact 5:39 Delivery Manager (delivery manager)",
                        "  text Ben",
                        mail("b")),
                contact(
                        "    Team: #visits\n    Product Manager: Asha, a@example.org",
                        "contact 5:5 Team (team)",
                        "contact 6:5 Product Manager (product manager)",
                        mail("a"),
                        "finding 5:5 info contact-in-code"),
                contact("```\nTeam: #visits\n```", "contact 6:1 Team (team)", "finding 6:1 info contact-in-code"),
                contact(
                        "In an emergency ring 020 7946 0123, or write to\nv@example.org at any time.",
                        "contact 5:1 -",
                        "  text In an emergency ring",
                        "  telephone 020 7946 0123 -> tel:+442079460123",
                        mail("v"),
                        "no note beside contacts"),
                contact(
                        "Read [our guidance](https://docs.example.org) before you call.",
                        "no contact",
                        "note beside contacts"),
                contact("v@example.org", "contact 5:1 -", mail("v")),
                contact(
                        "These are the people:\n* Team: #visits\n1. Product Manager: a@example.org",
                        "note beside contacts",
                        "  | These are the people:",
                        "contact 6:3 Team (team)",
                        "contact 7:4 Product Manager (product manager)"),
                contact(
                        "### Out of hours\n\n* Duty manager: #duty\n* Team: v@example.org",
                        "contact 7:3 Duty manager (Out of hours) (on call)",
                        "  slack #duty",
                        "contact 8:3 Team (Out of hours) (team)",
                        "no note beside contacts"),
                contact(
                        "### Product Manager\n\nAsha, a@example.org",
                        "contact 7:1 Product Manager (product manager)",
                        "  text Asha",
                        mail("a"),
                        "no note beside contacts"),
                contact(
                        "### Escalation\n\n1. Restart the worker\n2. Tell the duty manager: 020 7946 0123",
                        "no contact",
                        "note beside contacts",
                        "  | #### Escalation"),
                contact(
                        "Product Manager:\n\n    Asha, a@example.org",
                        "contact 7:5 Product Manager (product manager)",
                        "  text Asha",
                        mail("a")),
                contact(
                        """
                        | Role | Name | Email | Telephone |
                        |:-----|------|-------|
                        | Product Manager | Asha | a@example.org | 07700 900123 |
                        |Team|  |v@example.org|""",
                        "contact 7:3 Product Manager (product manager)",
                        "  text Asha",
                        mail("a"),
                        "  telephone 07700 900123 -> tel:+447700900123",
                        "contact 8:2 Team (team)",
                        mail("v"),
                        "no note beside contacts"),
                contact(
                        """
                        Product Manager | a@example.org
                        ----------------|--------------
                        Delivery Manager | b@example.org""",
                        "contact 5:1 Product Manager (product manager)",
                        mail("a"),
                        "contact 7:1 Delivery Manager (delivery manager)",
                        mail("b"),
                        "no text",
                        "no note beside contacts"),
                contact(
                        "| Product Manager | Asha |\n|---|---|\n| Team | #visits |",
                        "contact 5:3 Product Manager (product manager)",
                        "  text Asha",
                        "contact 7:3 Team (team)",
                        "  slack #visits"),
                contact(
                        "| Team | Email |\n|---|---|\n| Visits | v@example.org |",
                        "contact 7:3 Visits",
                        mail("v"),
                        "no note beside contacts"),
                contact(
                        "| When | Who |\n|---|---|\n| In hours | v@example.org |\n| Out of hours | 07700 900123 |",
                        "contact 7:3 In hours",
                        mail("v"),
                        "contact 8:3 Out of hours (on call)",
                        "  telephone 07700 900123 -> tel:+447700900123"),
                contact(
                        "| Area | Who |\n|---|---|\n| Payments | Asha, a@example.org |",
                        "contact 7:3 Payments",
                        "  text Asha",
                        mail("a")),
                contact(
                        "| Name | Role | Slack channel |\n|---|---|---|\n| Asha | Product Manager | visits-devs |\n| Ben | Tech lead | TBC |",
                        "contact 7:3 Product Manager (product manager)",
                        "  text Asha",
                        "  slack #visits-devs",
                        "contact 8:3 Tech lead (technical lead)",
                        "no slack #tbc"),
                contact(
                        "| Product Manager | Tech lead |\n|---|---|\n| a@example.org | Ben, b@example.org |",
                        "contact 7:3 Product Manager (product manager)",
                        mail("a"),
                        "contact 7:3 Tech lead (technical lead)",
                        mail("b"),
                        "no note beside contacts"),
                contact(
                        "| Email | Phone |\n|---|---|\n| a@example.org | 07700 900123 |",
                        "contact 7:3 -",
                        mail("a"),
                        "  telephone 07700 900123 -> tel:+447700900123"),
                contact(
                        """
                        | Role | Name | Email |
                        |---|---|---|
                        | Team | Visits | v@example.org |
                        | Service Owner | Asha Verma | |
                        | Head of things | Jo Bloggs | |
                        | Legal | | |
                        | **Escalation** | | |""",
                        "contact 8:3 Service Owner (service owner)",
                        "  text Asha Verma",
                        "contact 9:3 Head of things",
                        "  text Jo Bloggs",
                        "contact 10:3 Legal",
                        "finding 10:3 warning contact-empty",
                        "note beside contacts",
                        "  | | **Escalation** | | |"),
                contact(
                        "### Out of hours\n\n| Name | Phone |\n|---|---|\n| Jo Bloggs | |",
                        "contact 9:3 Jo Bloggs (Out of hours)",
                        "finding 9:3 warning contact-empty"),
                contact(
                        "| Severity | Response |\n|---|---|\n| P1 | 15 minutes |",
                        "no contact",
                        "  | | P1 | 15 minutes |"),
                contact("| Team | When to call |\n|---|---|\n| Payments | When they fail |", "no contact"),
                contact("* Team:\u00c2\u00a0#visits", "contact 5:3 Team (team)", "  slack #visits", "no text"),
                contact("\t*\tTeam:\t#visits", "contact 5:4 Team (team)", "  slack #visits"),
                contact("\u2022 Team: #visits", "contact 5:3 Team (team)"),
                contact(
                        "Slack: N/A\nProduct Manager: Asha",
                        "contact 5:1 Slack",
                        "finding 5:1 warning contact-empty",
                        "contact 6:1 Product Manager (product manager)",
                        "  text Asha"),
                contact("*Team: #visits", "contact 5:1 Team (team)", "  slack #visits"),
                contact("* Team: <a href=\"mailto:v@example.org\">write</a>", mail("v")),
                contact(
                        "* Desk: [020 7946 0000](tel:+442079460000;ext=12)",
                        "  telephone 020 7946 0000 -> tel:+442079460000;ext=12"),
                contact("* Desk: 020 7946 0000 ext 12", "  telephone 020 7946 0000 -> tel:+442079460000"),
                contact("* Research: R&D@council.gov.uk", "  email R&D@council.gov.uk -> mailto:R%26D@council.gov.uk"),
                contact("Do **not** post in #general.", "no contact 5:1", "  | Do **not** post in #general."),
                contact(
                        "Do not phone the court; their number (020 7947 6000) is for the public only.",
                        "no contact 5:1"),
                contact("* Never call 020 7947 6000.", "no contact 5:3"),
                contact("* Team: #a (not #b)", "contact 5:3 Team (team)"),
                contact("- [ ] Team: #a", "contact 5:3 Team (team)"),
                contact("- [x] Team: #a", "contact 5:3 Team (team)"),
                contact(
                        "* :telephone_receiver: 0300 123 4567",
                        "  telephone 0300 123 4567 -> tel:+443001234567",
                        "  text :telephone_receiver:"),
                contact(
                        "* Team: #a\n\nAsk [her][hod].\n\n[hod]: mailto:head@example.org",
                        "contact 5:3 Team (team)",
                        "no contact 9:1",
                        "  | [hod]: mailto:head@example.org"),
                contact("1. Restart: then wait", "no contact", "  | 1. Restart: then wait"),
                contact("* Team: N/A", "contact 5:3 Team (team)", "finding 5:3 warning contact-empty"),
                contact("* Team: TBC", "finding 5:3 warning contact-empty"),
                contact("* Team: none.", "finding 5:3 warning contact-empty"),
                contact("* Team:", "finding 5:3 warning contact-empty"),
                contact("* Team: #visits\n* Service Owner: See above", "finding 6:3 warning contact-indirect"),
                contact("* Team: #visits\n* Service Owner: as above", "finding 6:3 warning contact-indirect"),
                contact("N/A", "no contact", "note beside contacts", "finding 3:1 error contacts-missing"));
    }

    static Stream<Arguments> urls() {
        return Stream.of(
                url(
                        "Production: https://a.example.org (blue: https://blue.a.example.org)",
                        "service url 5:13 production https://a.example.org \"Production\"",
                        "service url 5:42 unknown https://blue.a.example.org \"blue\""),
                url("See (https://a.example.org/b_(c)) for more.", "no service url"),
                url("* https://a.example.org/b_(c)", "service url 5:3 production https://a.example.org/b_(c)"),
                url("* Database: jdbc:postgresql://db.example.org:5432/x", "no service url"),
                url("* \u2705 https://a.example.org", "service url 5:5 production https://a.example.org \"\u2705\""),
                url("* https://a.example.org \u2705", "service url 5:3 production https://a.example.org \"\u2705\""),
                url("[prod]: https://a.example.org", "no service url", "  | [prod]: https://a.example.org"),
                url(
                        "    https://dev.a.example.org  \n    https://a.example.org  ",
                        "service url 5:5 development https://dev.a.example.org",
                        "service url 6:5 production https://a.example.org"),
                url(
                        "https://dev.a.example.org\nhttps://a.example.org",
                        "service url 5:1 development https://dev.a.example.org",
                        "service url 6:1 production https://a.example.org"),
                url(
                        "* [Production](https://a.example.org)",
                        "service url 5:16 production https://a.example.org \"Production\""),
                url("* [https://b.example.org](Staging)", "service url 5:4 staging https://b.example.org \"Staging\""),
                url(
                        "* [https://b.example.org](The staging one)",
                        "service url 5:4 staging https://b.example.org \"The staging one\""),
                url("* [https://test.example.org]", "service url 5:4 test https://test.example.org"),
                url("* <https://a.example.org>", "service url 5:4 production https://a.example.org"),
                url(
                        "* Production: <https://a.example.org>.",
                        "service url 5:16 production https://a.example.org \"Production\""),
                url("* Production - https://a.example.org", "\"Production\""),
                url(
                        "* https://a.example.org (production)",
                        "service url 5:3 production https://a.example.org \"production\""),
                url(
                        "* https://a.example.org - the public site",
                        "service url 5:3 production https://a.example.org \"the public site\""),
                url(
                        "* Production: https://a.example.org (VPN only)",
                        "service url 5:15 production https://a.example.org \"Production (VPN only)\""),
                url(
                        "[Dev](https://d.example.org) | [Prod](https://p.example.org)",
                        "service url 5:7 development https://d.example.org \"Dev\"",
                        "service url 5:39 production https://p.example.org \"Prod\""),
                url(
                        "Dev: https://d.example.org, Prod: https://p.example.org",
                        "service url 5:6 development https://d.example.org \"Dev\"",
                        "service url 5:35 production https://p.example.org \"Prod\""),
                url(
                        "* Production\n  * https://a.example.org\n  * https://b.example.org",
                        "production https://a.example.org \"Production\"",
                        "production https://b.example.org \"Production\""),
                url(
                        "#### Production\n\nhttps://p.example.org\n\n#### Staging\n\n* Public: https://s.example.org",
                        "service url 7:1 production https://p.example.org \"Production\"",
                        "service url 11:11 staging https://s.example.org \"Public (Staging)\"",
                        "no note beside service urls"),
                url(
                        "Production:\n\n    https://p.example.org\n\n**Staging**\n\n    https://s.example.org",
                        "service url 7:5 production https://p.example.org \"Production\"",
                        "service url 11:5 staging https://s.example.org \"Staging\"",
                        "no note beside service urls"),
                url(
                        "    prod      https://p.example.org\n    pre-prod  https://q.example.org",
                        "service url 5:15 production https://p.example.org \"prod\"",
                        "service url 6:15 preproduction https://q.example.org \"pre-prod\""),
                url(
                        """
                        | Environment | URL |
                        |---|---|
                        |  Production|https://p.example.org  |
                        | Staging | https://s.example.org | |
                        | Test | TBC |""",
                        "service url 7:15 production https://p.example.org \"Production\"",
                        "service url 8:13 staging https://s.example.org \"Staging\"",
                        "note beside service urls",
                        "  | | Test | TBC |"),
                url(
                        """
                        | Environment | URL | Access |
                        |---|---|---|
                        | Production | https://p.example.org | anybody |
                        | Staging | [staging](https://s.example.org) | VPN |""",
                        "service url 7:16 production https://p.example.org \"Production (anybody)\"",
                        "\"Staging: staging (VPN)\""),
                url(
                        """
                        | Env | URL | Admin URL | Access |
                        |---|---|---|---|
                        | Production | https://p.example.uk | https://a.example.uk | |
                        | Staging | https://s.example.uk | TBC | VPN |""",
                        "service url 7:16 production https://p.example.uk \"Production\"",
                        "service url 7:39 production https://a.example.uk \"Admin URL (Production)\"",
                        "service url 8:13 staging https://s.example.uk \"Staging\"",
                        "note beside service urls",
                        "  | | Env | URL | Admin URL | Access |",
                        "  | | Staging |  | TBC | VPN |"),
                url(
                        """
                        | | Dev | Staging | **Production** |
                        |---|---|---|---|
                        | Live chat | https://d.example.uk | https://s.example.uk | https://p.example.uk |
                        | Admin | <https://ad.example.uk> | - | [staff](https://ap.example.uk) <!-- ours --> |""",
                        "service url 7:15 development https://d.example.uk \"Live chat (Dev)\"",
                        "service url 7:38 staging https://s.example.uk \"Live chat (Staging)\"",
                        "service url 7:61 production https://p.example.uk \"Live chat (Production)\"",
                        "service url 8:12 development https://ad.example.uk \"Admin (Dev)\"",
                        "service url 8:49 production https://ap.example.uk \"Admin (Production): staff\"",
                        "  | <!-- ours -->",
                        "no finding 3:1 warning urls-missing"),
                url(
                        "| Dev | Live |\n|---|---|\n| https://d.example.uk | https://p.example.uk |",
                        "service url 7:3 development https://d.example.uk \"Dev\"",
                        "service url 7:26 production https://p.example.uk \"Live\"",
                        "no note beside service urls"),
                url(
                        "| Environment | Public site | Logs |\n|---|---|---|\n| Test | https://t.example.uk | https://l.example.uk |",
                        "service url 7:10 test https://t.example.uk \"Public site (Test)\"",
                        "  | | Test |  | https://l.example.uk |"),
                url(
                        "| Production | https://p.example.uk |\n|---|---|\n| Staging | https://s.example.uk |",
                        "service url 5:16 production https://p.example.uk \"Production\"",
                        "service url 7:13 staging https://s.example.uk \"Staging\"",
                        "no note beside service urls"),
                url(
                        "| [Production](https://p.example.uk) | VPN |\n|---|---|\n| [Dev](https://d.example.uk) | open |",
                        "service url 5:16 production https://p.example.uk \"Production (VPN)\"",
                        "service url 7:9 development https://d.example.uk \"Dev (open)\""),
                url(
                        "| Environment | URL | Notes |\n|---|---|---|\n| Live | https://p.example.uk | see https://w.example.uk |",
                        "service url 7:10 production https://p.example.uk \"Live\"",
                        "  | | Live |  | see https://w.example.uk |"),
                url(
                        "| Env | URL |\n|---|---|\n| Dev | https://d.example.uk<br>https://e.example.uk |",
                        "service url 7:9 development https://d.example.uk \"Dev\"",
                        "service url 7:33 development https://e.example.uk \"Dev\""),
                url(
                        "| Symptom | Runbook |\n|---|---|\n| It is down | https://wiki.example.uk/down |",
                        "no service url",
                        "  | | It is down | https://wiki.example.uk/down |"),
                url(
                        "| Dev | Live | Notes |\n|---|---|---|\n| https://d.example.uk | https://p.example.uk | VPN |",
                        "service url 7:3 development https://d.example.uk \"Dev\"",
                        "service url 7:26 production https://p.example.uk \"Live\"",
                        "  | |  |  | VPN |"),
                url(
                        "* Non-production: https://n.example.org",
                        "service url 5:19 unknown https://n.example.org \"Non-production\""),
                url(
                        "The service has no addresses yet; see https://wiki.example.org for when.",
                        "no service url",
                        "note beside service urls",
                        "finding 3:1 warning urls-missing"),
                url(
                        "    https://example.gov.uk\n    https://example.org",
                        "finding 5:5 warning url-placeholder",
                        "finding 6:5 warning url-placeholder"),
                url(
                        "* <a href=\"https://p.example.org\">Production</a>",
                        "service url 5:12 production https://p.example.org \"Production\""),
                url(
                        "* Production\n  * https://a.example.org\n  * https://b.example.org",
                        "service url 6:5 production https://a.example.org \"Production\"",
                        "service url 7:5 production https://b.example.org \"Production\""),
                url(
                        "```\n# production\nhttps://real.example.org\n# behind a proxy that we run\nhttps://other.example.org\n```",
                        "service url 7:1 production https://real.example.org \"production\"",
                        "service url 9:1 unknown https://other.example.org",
                        "note beside service urls",
                        "  | # behind a proxy that we run"),
                url("```\n# nothing yet\n```", "no service url", "  | # nothing yet"),
                url(
                        "The public site: https://p.example.uk. The admin site: https://a.example.uk",
                        "service url 5:18 unknown https://p.example.uk \"The public site\"",
                        "service url 5:56 unknown https://a.example.uk \"The admin site\""),
                url(
                        "#### Production:\n\n##### Public\n\nhttps://p.example.uk",
                        "service url 9:1 production https://p.example.uk \"Production, Public\""),
                url(
                        "The live service is at https://d.example.org and staging is at https://s.d.example.org.",
                        "service url 5:24 production https://d.example.org \"The live service\"",
                        "service url 5:64 staging https://s.d.example.org \"staging\"",
                        "no note beside service urls"),
                url(
                        "* www.x.gov.uk\n* Staging: x.service.justice.gov.uk/a\n* Not www.x.gov.uk",
                        "finding 5:3 warning url-without-scheme",
                        "finding 6:12 warning url-without-scheme",
                        "no finding 7"),
                url(
                        "* [Letters](https://w.example.org/Zed_(letter))",
                        "service url 5:13 production https://w.example.org/Zed_(letter) \"Letters\""),
                url("* [Ours](<https://w.example.org>)", "service url 5:11 production https://w.example.org \"Ours\""),
                url(
                        "* Front end: https://a.example.org\n  * Admin: https://a.example.org/admin",
                        "service url 5:14 unknown https://a.example.org \"Front end\"",
                        "service url 6:12 unknown https://a.example.org/admin \"Admin\"",
                        "no note beside service urls"),
                row(
                        "headings of environments right below URLs",
                        """
                        # A

                        ## URLs

                        ### Production

                        https://p.example.uk

                        ### Staging (VPN only):

                        * Live chat: https://chat.s.example.uk
                        * https://dev.example.uk

                        Ask Kit for a login.

                        ### Github

                        https://github.com/x/y

                        ### Pre-production

                            https://q.example.uk
                        """,
                        "service url 7:1 production https://p.example.uk \"Production\"",
                        "service url 11:14 staging https://chat.s.example.uk \"Live chat (Staging (VPN only))\"",
                        "service url 12:3 staging https://dev.example.uk \"Staging (VPN only)\"",
                        "service url 22:5 preproduction https://q.example.uk \"Pre-production\"",
                        "note beside service urls",
                        "  | #### Staging (VPN only):",
                        "  | Ask Kit for a login.",
                        "other urls Github",
                        "  18:1 https://github.com/x/y",
                        "no finding 3:1 warning urls-missing"),
                row(
                        "what isn't the service's, under URLs",
                        """
                        # A

                        ## URLs

                        ### Production logs

                        https://logs.example.uk

                        ### Development

                        https://github.com/x/y

                        ### Other URLs

                        #### Production

                        https://grafana.example.uk
                        """,
                        "no service url",
                        "other urls Production logs",
                        "other urls Development",
                        "other urls Production",
                        "finding 3:1 warning urls-missing"),
                row(
                        "environments behind other headings below URLs",
                        """
                        # A

                        ## URLs

                        ### Other URLs

                        #### Github

                        https://github.com/x/y

                        ### Production

                        https://p.example.uk

                        ### Service URLs

                        https://q.example.uk
                        """,
                        "service url 17:1 unknown https://q.example.uk",
                        "service url 13:1 production https://p.example.uk \"Production\"",
                        "other urls Github"),
                row(
                        "URLs of level 1, and environments of level 2",
                        "# A\n\n# URLs\n\nProduction\n---\n\nhttps://p.example.uk\n\n## Dev\n\nTBC\n",
                        "service url 8:1 production https://p.example.uk \"Production\"",
                        "  | #### Dev",
                        "  | TBC"),
                row(
                        "addresses in headings of environments",
                        "# A\n\n## URLs\n\n### Production: https://p.example.uk\n\n### [Dev](https://d.example.uk)\n\n### Logs: https://l.example.uk\n",
                        "service url 5:17 production https://p.example.uk \"Production\"",
                        "service url 7:11 development https://d.example.uk \"Dev\"",
                        "other urls Logs: https://l.example.uk"),
                url("TBC", "no service url", "finding 3:1 warning urls-missing"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                date("28-Jun-2023", "2023-06-28"),
                date("16/02/2024", "2024-02-16"),
                date("27/10/23", "2023-10-27"),
                date("24th October 2022", "2022-10-24"),
                date("1st July 2025", "2025-07-01"),
                date("2026-08-12", "2026-08-12"),
                date("25th Oct 2020", "2020-10-25"),
                date("Wednesday, 12 August 2026", "2026-08-12"),
                date("12.8.2026", "2026-08-12"),
                date("2026/8/12", "2026-08-12"),
                row(
                        "a date that may be read twice",
                        "# A\n\n**Last review date:** 03/04/2024\n",
                        "last reviewed 2024-04-03",
                        "finding 3:23 info date-ambiguous"),
                row(
                        "the same in the front matter",
                        "---\nlast_reviewed_on: 03/04/2024\n---\n# A\n",
                        "last reviewed 2024-04-03",
                        "finding 2:19 info date-ambiguous"),
                row(
                        "a date that can't be read",
                        "# A\n\n**Last review date:** last spring\n",
                        "  | **Last review date:** last spring",
                        "finding 3:23 warning date-unreadable"),
                row(
                        "a month is no date",
                        "# A\n\n**Last review date:** Feb 2026\n",
                        "  | **Last review date:** Feb 2026",
                        "finding 3:23 warning date-unreadable"),
                row("no date", "# A\n\nLast reviewed on: TBC\n", "finding 3:19 warning date-unreadable"),
                row(
                        "two dates",
                        "---\nlast_reviewed_on: 2024-01-01\n---\n# A\n\nLast reviewed: 2 January 2024\n",
                        "last reviewed 2024-01-01",
                        "  | Last reviewed: 2 January 2024",
                        "finding 6:16 warning review-date-conflict"),
                row(
                        "other keys",
                        "---\nlast-reviewed-on: 2024-01-01\nreview in: six months\n---\n# A\n",
                        "last reviewed 2024-01-01",
                        "review in P6M",
                        "due 2024-07-01 said at 2:19"),
                row(
                        "dates and periods under the title",
                        "# A\n\n**Last reviewed:** 1 May 2024\n**Review period:** 6 months\n**Owner:** us\n",
                        "last reviewed 2024-05-01",
                        "review in P6M",
                        "  | **Owner:** us",
                        "no finding 1:1 warning review-date"),
                row(
                        "the next review under the title",
                        "# A\n\nNext review: 1 May 2024\n",
                        "expires 2024-05-01",
                        "due 2024-05-01 said at 3:14"),
                row(
                        "a period in words",
                        "---\nlast_reviewed_on: 2024-01-31\nreview_in: every month\n---\n# A\n",
                        "due 2024-02-29 said at 2:19"),
                date("2026-08-12T10:00:00Z", "2026-08-12"),
                date("2026-08-12 10:00 GMT", "2026-08-12"),
                row(
                        "two reviews on one line",
                        "# A\n\nLast review date: 2026-02-01 Next review date: 2026-08-01\n",
                        "last reviewed 2026-02-01",
                        "expires 2026-08-01",
                        "no description",
                        "no finding 1:1 warning review-date-missing"),
                row(
                        "two reviews in bold on one line",
                        "# A\n\n**Last reviewed:** 1 May 2024, **review every:** 6 months\n",
                        "last reviewed 2024-05-01",
                        "review in P6M"),
                row(
                        "who reviewed it",
                        "# A\n\nLast reviewed: 2026-02-01 (Jo Bloggs)\n",
                        "last reviewed 2026-02-01",
                        "  | Last reviewed: 2026-02-01 (Jo Bloggs)"),
                row(
                        "who reviewed it, and a date in words",
                        "# A\n\n* **Last reviewed:** 1 February 2026 by Jo Bloggs\n* Review every: 6 months\n",
                        "last reviewed 2026-02-01",
                        "review in P6M",
                        "  | * **Last reviewed:** 1 February 2026 by Jo Bloggs"),
                row(
                        "who reviewed it in the front matter",
                        "---\nlast_reviewed_on: 2026-02-01 (Jo Bloggs)\n---\n# A\n",
                        "front matter 2:19 last_reviewed_on = 2026-02-01 (Jo Bloggs)",
                        "finding 2:19 warning date-unreadable"),
                row(
                        "a period with a hyphen",
                        "---\nlast_reviewed_on: 2026-02-01\nreview_in: 6-monthly\n---\n# A\n",
                        "due 2026-08-01 said at 2:19"),
                row(
                        "lines of the front matter that aren't YAML",
                        "---\nowner: @jo\ntitle: Foo: bar\nexpires: 2026-12-01\ntags: [a, b]\n---\n# A\n",
                        "front matter 2:8 owner = @jo",
                        "front matter 3:8 title = Foo: bar",
                        "expires 2026-12-01",
                        "front matter 5:8 tags[0] = a",
                        "finding 2:6 error front-matter-invalid",
                        "finding 3:11 error front-matter-invalid",
                        "no finding 1:1 warning review-date-missing"),
                row(
                        "an apostrophe in single quotation marks",
                        "---\ntitle: 'Don't panic'\nowner: 'users' guide'\nteam: 'It''s O'Brien'\nexpires: 2026-12-01\n---\n# A\n",
                        "front matter 2:8 title = Don't panic",
                        "front matter 3:8 owner = 'users' guide'",
                        "front matter 4:7 team = It's O'Brien",
                        "expires 2026-12-01",
                        "finding 2:13 error front-matter-invalid"),
                row(
                        "a bracket of the front matter that isn't closed",
                        "---\ntags: [a,\n  b\nexpires: 2026-12-01\n---\n# A\n",
                        "front matter 2:7 tags = [a, /   b",
                        "expires 2026-12-01"),
                row(
                        "comments in the front matter",
                        """
                        ---
                        # Agreed with Jo
                        expires: 2026-12-01 # not later
                        note: |
                          # no comment
                        tag: 'a # b'
                        #ours
                        ---
                        # A
                        """,
                        "front matter comment Agreed with Jo",
                        "front matter comment not later",
                        "front matter comment ours",
                        "front matter 4:7 note = # no comment /",
                        "front matter 6:6 tag = a # b",
                        "expires 2026-12-01"),
                row(
                        "comments beside what isn't YAML",
                        "---\n# Ask Jo\nowner: @jo\n---\n# A\n",
                        "front matter comment Ask Jo",
                        "front matter 3:8 owner = @jo"),
                row(
                        "a channel without quotation marks in the front matter",
                        "---\nowner_slack: #visits  # ours\nother: # none yet\nexpires: 2026-12-01\n---\n# A\n",
                        "front matter 2:14 owner_slack = #visits",
                        "front matter comment ours",
                        "front matter comment none yet",
                        "no front matter comment visits",
                        "finding 2:14 warning front-matter-unquoted",
                        "no finding 3:8 warning front-matter-unquoted",
                        "expires 2026-12-01"),
                row(
                        "two keys for one date",
                        "---\nexpires_on: 2026-12-01\nexpiry: 2027-01-01\n---\n# A\n",
                        "expires 2026-12-01",
                        "finding 3:9 error front-matter-invalid"),
                row(
                        "two keys for one date, of which the first can't be read",
                        "---\nexpiry-date: soon\nexpires: 2027-07-01\ncategory:\nCategory: runbooks\n---\n# A\n",
                        "expires 2027-07-01",
                        "finding 2:14 warning date-unreadable",
                        "finding 2:14 error front-matter-invalid",
                        "no finding 4:1 error front-matter-invalid"),
                row("nothing in words", "---\nexpires: N/A\n---\n# A\n", "finding 2:10 warning date-unreadable"));
    }

    static Stream<Arguments> hours() {
        return Stream.of(
                hours("9am-5pm, Monday to Friday, excluding bank holidays", true),
                hours("9am to 5pm Monday to Friday, excluding bank holidays, public holidays.", true),
                hours("9am-5pm, Monday to Friday, excluing bank holidays", true),
                hours("Monday to Friday, 8:30am to 5pm, except bank holidays", true),
                hours("09:00 - 17:00, Mon - Fri", true),
                hours("MON-FRI 08.30-15.30 HRS (EXCEPT BANK HOLIDAYS)", true),
                hours("Office hours (9am\u20135pm, working days)", true),
                hours("9:00 to 5:30 Monday to Thursday and 9:00 to 5:00 on Fridays, excluding Bank Holidays", true),
                hours("24/7/365", true),
                hours("24 x 7", true),
                hours("24 hours a day, 365 days a year", true),
                hours("Mon-Fri 09:00\u201317:30 GMT/BST (Excluding bank holidays)", true),
                hours("9am-4pm (may extend)", false),
                hours("Best Endeavours", false),
                hours("N/A", false),
                hours("Silver", false),
                row(
                        "hours on the line of the heading",
                        "# A\n\n### Incident response hours: 9am-5pm, Monday to Friday, excluding bank holidays\n",
                        "hours 3:30 9am-5pm, Monday to Friday, excluding bank holidays",
                        "  read as"),
                row(
                        "hours on the line of a bold heading",
                        "# A\n\n### **Incident response hours:** 24/7\n",
                        "hours 3:34 24/7"),
                row(
                        "an answer on the line of a heading that another one is",
                        "# A\n\n## Docs: how we write them\n\nx\n\n## Docs\n\ny\n",
                        "docs",
                        "  | y",
                        "section 3:1 Docs: how we write them #docs-how-we-write-them",
                        "no finding 3:1"),
                row(
                        "an answer on the line of the heading of data contacts",
                        "# A\n\n## Contacts\n\n* Team: #a\n\n### For Incidents involving data: see above\n",
                        "note beside data contacts",
                        "  | see above"),
                row(
                        "hours in a quotation",
                        "# A\n\n## Hours\n\n> Mon-Fri 9am-5pm\n",
                        "hours 5:3 Mon-Fri 9am-5pm",
                        "  read as"),
                row(
                        "hours in a quotation that can't be read",
                        "# A\n\n## Hours\n\n> office hours mostly\n",
                        "hours 5:3 office hours mostly",
                        "  unresolved",
                        "finding 5:16 warning hours-unresolved"),
                row(
                        "hours in a quotation and more beside them",
                        "# A\n\n## Hours\n\nOurs:\n\n> 9am-5pm, Monday to Friday\n> Ask for Jo.\n",
                        "hours 7:3 9am-5pm, Monday to Friday",
                        "  | Ours:",
                        "  | > Ask for Jo."),
                row(
                        "hours under a heading of their own",
                        """
                        # A

                        ## Hours

                        ### In hours

                        9am-5pm, Monday to Friday

                        ### Out of hours

                        No support.
                        """,
                        "hours 7:1 In hours: 9am-5pm, Monday to Friday",
                        "  read as Monday to Friday 09:00-17:00",
                        "  | ### Out of hours",
                        "  | No support.",
                        "no   | ### In hours",
                        "no finding 11:1 warning hours-limited"),
                row(
                        "hours under bold words",
                        "# A\n\n## Hours\n\n**P1**\n\n24/7\n\n**Others**\n\n9am-5pm, Monday to Friday\n",
                        "hours 7:1 P1: 24/7 / Others: 9am-5pm, Monday to Friday",
                        "  unresolved",
                        "finding 11:1 warning hours-unresolved"),
                row(
                        "hours under headings that name the days",
                        """
                        # A

                        ## Hours

                        ### Weekdays

                        * 9am-5pm

                        ### Weekends

                        No cover

                        ### Bank holidays

                        Closed
                        """,
                        "hours 7:3 Weekdays: 9am-5pm / Weekends: No cover / Bank holidays: Closed",
                        "  read as Monday to Friday 09:00-17:00, excluding bank holidays",
                        "no note beside hours"),
                row(
                        "hours in code under two headings aren't guessed",
                        "# A\n\n## Hours\n\n### P1\n\n    24/7\n\n### Others\n\n    9am-5pm, Monday to Friday\n",
                        "hours 7:5 P1: 24/7 / Others: 9am-5pm, Monday to Friday",
                        "  unresolved"),
                row(
                        "hours under a heading within another",
                        "# A\n\n## Hours\n\n### P1\n\n#### In hours\n\n9am-5pm, Monday to Friday\n",
                        "hours 9:1 P1, In hours: 9am-5pm, Monday to Friday",
                        "  unresolved",
                        "finding 9:1 warning hours-unresolved"),
                row(
                        "hours for all, and for some under a heading",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday\n\n### P1\n\n24/7\n",
                        "hours 5:1 9am-5pm, Monday to Friday / P1: 24/7",
                        "  read as Monday to Friday 09:00-17:00, 24/7 for P1"),
                row(
                        "hours, and something else under a heading",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday\n\n### How to page\n\n    /page team\n",
                        "hours 5:1 9am-5pm, Monday to Friday",
                        "  read as Monday to Friday 09:00-17:00",
                        "  | ### How to page",
                        "  |     /page team"),
                row(
                        "hours that are a heading",
                        "# A\n\n## Hours\n\n### 9am-5pm, Monday to Friday\n",
                        "hours 5:5 9am-5pm, Monday to Friday",
                        "  read as Monday to Friday 09:00-17:00"),
                row(
                        "nothing that can be read under headings",
                        "# A\n\n## Hours\n\n### In hours\nOffice hours mostly\n### Out of hours\nBest endeavours\n",
                        "hours 6:1 In hours: Office hours mostly / Out of hours: Best endeavours",
                        "  unresolved",
                        "finding 6:14 warning hours-unresolved"),
                row(
                        "headings and nothing under them",
                        "# A\n\n## Hours\n\n### In hours\n\n### Out of hours\n",
                        "no hours",
                        "finding 3:1 warning hours-missing"),
                row(
                        "hours in a list of tasks that are done",
                        "# A\n\n## Hours\n\n- [x] 9am-5pm, Monday to Friday\n- [X] excluding bank holidays\n",
                        "hours 5:7 9am-5pm, Monday to Friday / excluding bank holidays",
                        "  read as Monday to Friday 09:00-17:00, excluding bank holidays"),
                row(
                        "hours in a list of tasks of which one isn't done",
                        "# A\n\n## Hours\n\n- [x] 9am-5pm, Monday to Friday\n- [ ] 24/7\n",
                        "hours 5:3 [x] 9am-5pm, Monday to Friday / [ ] 24/7",
                        "  unresolved"),
                row(
                        "hours in an item that goes over two lines",
                        "# A\n\n## Hours\n\n- 9am-5pm, Monday to Saturday,\n  except Wednesdays\n",
                        "hours 5:3 9am-5pm, Monday to Saturday, except Wednesdays",
                        "no finding 6:3 warning hours-limited"),
                row(
                        "the place of what can't be read in such an item",
                        "# A\n\n## Hours\n\n- 9am-5pm, <!-- ours -->\n  *Monday* to Friday\n  whenever we can\n",
                        "finding 7:3 warning hours-unresolved"),
                row(
                        "24 hours without their days are beside other hours",
                        "# A\n\n## Hours\n\n24 hours\nMonday to Friday 9am-5pm\n",
                        "hours 5:1 24 hours / Monday to Friday 9am-5pm",
                        "  unresolved"),
                hours("24 hours", false),
                hours("24 hours a day", true),
                hours("Always", true),
                hours("M-F 9-5", true),
                row(
                        "hours in bold words and with a link",
                        "# A\n\n## Hours\n\n**9am-5pm**, Monday to Friday, excluding [bank holidays](https://www.gov.uk/bank-holidays)\n",
                        "hours 5:1 9am-5pm, Monday to Friday, excluding bank holidays",
                        "  read as",
                        "  | [bank holidays](https://www.gov.uk/bank-holidays)"),
                row(
                        "hours in a table",
                        "# A\n\n## Hours\n\n| Day | Hours |\n|---|---|\n| Monday to Thursday | 9am to 5:30pm |\n| Friday | **9am to 5pm** |\n",
                        "hours 7:3 Monday to Thursday: 9am to 5:30pm / Friday: 9am to 5pm",
                        "  read as Monday to Thursday 09:00-17:30, Friday 09:00-17:00",
                        "no note beside hours"),
                row(
                        "hours in a table that can't be read",
                        "# A\n\n## Hours\n\nOurs:\n\n| Day | Hours |\n|---|---|\n| Monday | 9am or so |\n| Friday | ask |\n",
                        "hours 7:1 | Day | Hours | / |---|---| / | Monday | 9am or so | / | Friday | ask |",
                        "  unresolved",
                        "  | Ours:"),
                row(
                        "hours on two lines are one statement",
                        "# A\n\n## Hours\n\nMonday to Thursday: 9am to 5:30pm\nFriday: 9am to 5pm\n",
                        "hours 5:1 Monday to Thursday: 9am to 5:30pm / Friday: 9am to 5pm",
                        "  read as Monday to Thursday 09:00-17:30, Friday 09:00-17:00"),
                row(
                        "hours in a list are one statement",
                        "# A\n\n## Hours\n\nWe answer:\n\n* Monday to Thursday, 9am to 5:30pm\n* Friday, 9am to 5pm\n",
                        "hours 7:3 Monday to Thursday, 9am to 5:30pm / Friday, 9am to 5pm",
                        "  read as Monday to Thursday 09:00-17:30, Friday 09:00-17:00",
                        "note beside hours",
                        "  | We answer:"),
                row(
                        "hours of which a line can't be read aren't guessed",
                        "# A\n\n## Hours\n\n9am-5pm, Monday to Friday\nSometimes later on Tuesday\n",
                        "  unresolved",
                        "finding 6:1 warning hours-unresolved"));
    }

    static Stream<Arguments> rest() {
        return Stream.of(
                row(
                        "prose in indented code",
                        "# A\n\n## Description\n\n    The service sells tickets to everybody.\n",
                        "description",
                        "finding 5:5 info prose-in-code"),
                row("a command in indented code", "# A\n\n## Description\n\nRun\n\n    make test\n", "no finding 7:5"),
                row(
                        "rows with too many cells",
                        "# A\n\n## Alerts\n\n|a|b|\n|-|-|\n|1|2|3|\n",
                        "finding 7:6 info table-uneven"),
                row(
                        "rows with too few cells and padding",
                        "# A\n\n## Alerts\n\n|a|b |\n|-|-|\n| 1\t|\n",
                        "  | | 1<U+0009>|",
                        "no finding 7"),
                row(
                        "sections that match nothing are kept in order",
                        "# A\n\n## Releases\n\nx\n\n## Consumers of this service\n\nN/A\n\n## Releases\n\ny\n",
                        "section 3:1 Releases #releases",
                        "section 7:1 Consumers of this service #consumers-of-this-service",
                        "section 11:1 Releases #releases-fbdb2615"));
    }

    private static Arguments row(String name, String text, String... lines) {
        return Arguments.of(name, text, List.of(lines));
    }

    private static Arguments contact(String text, String... lines) {
        return Arguments.of(text, "# A\n\n## Incident contact details\n\n" + text + "\n", List.of(lines));
    }

    private static Arguments url(String text, String... lines) {
        return Arguments.of(text, "# A\n\n### Service URLs:\n\n" + text + "\n", List.of(lines));
    }

    private static Arguments date(String written, String read) {
        return Arguments.of(
                written, "# A\n\n**Last review date:** " + written + "\n", List.of("last reviewed " + read));
    }

    private static Arguments hours(String written, boolean read) {
        List<String> lines = read
                ? List.of("hours 5:5 " + written, "  read as")
                : List.of("hours 5:5 " + written, "  unresolved", "warning hours-unresolved");
        return Arguments.of(written, "# A\n\n## Incident Response Hours\n\n    " + written + "\n", lines);
    }

    private static String mail(String name) {
        return "  email " + name + "@example.org -> mailto:" + name + "@example.org";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headings", "contacts", "urls", "dates", "hours", "rest"})
    void isReadAsItIsMeant(String name, String text, List<String> expected) {
        String snapshot = RunbookSnapshot.of(RunbookParser.create().parse(text));
        for (String line : expected) {
            boolean found = line.startsWith("no ")
                    ? snapshot.lines().noneMatch(read -> read.strip().startsWith(line.substring(3)))
                    : snapshot.lines().anyMatch(read -> matches(read, line));
            assertThat(found).as("%s in%n%s", line, snapshot).isTrue();
        }
    }

    /** The end of a line that begins with a quotation mark or a severity, the whole of any other. */
    private static boolean matches(String read, String line) {
        if (line.startsWith("\"") || line.startsWith("warning") || line.startsWith("production")) {
            return read.endsWith(line);
        }
        return line.equals("  read as") ? read.startsWith(line) : read.equals(line);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headings", "contacts", "urls", "dates", "hours", "rest"})
    void meansTheSameWithOtherLineEnds(String name, String text, List<String> expected) {
        String snapshot = RunbookSnapshot.of(RunbookParser.create().parse(text.replaceAll("\r\n|\r", "\n")));
        String other = RunbookSnapshot.of(
                RunbookParser.create().parse(text.replaceAll("\r\n|\r", "\n").replace("\n", "\r\n")));
        assertThat(other).isEqualTo(snapshot);
    }

    @Test
    void theUneditedTemplateIsFoundOut() {
        String snapshot = RunbookSnapshot.of(RunbookParser.create().parse(Fixtures.template()));
        assertThat(snapshot)
                .contains("finding 5:1 warning title-placeholder", "finding 7:1 warning description-missing")
                .contains("finding 33:5 warning url-placeholder", "finding 17:3 warning contact-empty");
    }
}
