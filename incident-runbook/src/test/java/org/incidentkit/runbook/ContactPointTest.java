package org.incidentkit.runbook;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.ContactPoint.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from the words of a contact, and what is hidden of it. */
class ContactPointTest {

    private static List<String> links(String text) {
        return ContactPoint.read(text).stream()
                .flatMap(point -> point.link().stream())
                .map(URI::toString)
                .toList();
    }

    private static List<String> texts(String text) {
        return ContactPoint.read(text).stream()
                .map(point -> (point.kind() == Kind.TEXT ? "" : "@") + point.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "07700 900123 (24/7); tel:+447700900123",
                "07700 900123 9am-5pm; tel:+447700900123",
                "07700 900123 09:00-17:00; tel:+447700900123",
                "07700 900123 (0900-1700); tel:+447700900123",
                "07700 900123 (9-5); tel:+447700900123",
                "07700 900123 (1); tel:+447700900123",
                "07700 900123 - 24/7; tel:+447700900123",
                "0300 123 4567 - 1 then 2; tel:+443001234567",
                "Ring 07700 900123 10 minutes after the alert; tel:+447700900123",
                "(07700 900123); tel:+447700900123",
                "(020) 7946 0018; tel:+442079460018",
                "(+44) 20 7946 0018; tel:+442079460018",
                "020-7946-0018; tel:+442079460018",
                "020\u20137946\u20110018; tel:+442079460018",
                "07700 - 900123; tel:+447700900123",
                "020 7946 0018/0019; tel:+442079460018",
                "020 7946 0018 ext. 123; tel:+442079460018",
                "020 7946 0018 x123; tel:+442079460018",
                "020 7946 0018x123; tel:+442079460018",
                "01632 96012; tel:+44163296012",
                "01632 960123 1; tel:+441632960123",
                "0808 157 019 2; tel:+44808157019",
                "+44 (0)20 7946 0123 ext. 4; tel:+442079460123",
                "+44(0)7700 900123 (24/7); tel:+447700900123",
                "+44 07700 900123 9-5; tel:+447700900123",
                "+44 1632 960123 24/7; tel:+441632960123",
                "0044 20 7946 0018 24/7; tel:+442079460018",
                "+1 (202) 555-0123 9-5; tel:+12025550123",
                "+33 1 99 00 12 34 24/7; tel:+33199001234",
                "+353 1 555 0123 (2); tel:+35315550123",
                "tel:07700 900123 (24/7); tel:+447700900123",
                "Tel:+44 20 7946 0018 9-5; tel:+442079460018",
                "0900-1700 020 7946 0018; tel:+442079460018",
                "09.00-17.00, 07700 900123; tel:+447700900123",
                "01234567890123; none",
                "01/02/2026; none",
                "01-02-2026 10 people; none",
                "0123456789abcdef; none",
                "ref 1020 7946 0018; none",
                "0900-1700; none"
            })
    void aNumberEndsWhereItIsComplete(String text, String link) {
        assertThat(links(text)).isEqualTo(link == null ? List.of() : List.of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 7946 0018 (2nd line), 020 7946 0019 (3rd line)",
                "020 7946 0018 020 7946 0019",
                "020 7946 0018 - 020 7946 0019",
                "020 7946 0018-020 7946 0019",
                "020 7946 0018 (020 7946 0019)",
                "020 7946 0018/020 7946 0019",
                "+44 20 7946 0018 +44 20 7946 0019",
                "(020 7946 0018) 020 7946 0019"
            })
    void twoNumbersAreTwo(String text) {
        assertThat(links(text)).containsExactly("tel:+442079460018", "tel:+442079460019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "07700 900123 (24/7); @07700 900123|24/7",
                "020 7946 0018 ext. 4; @020 7946 0018|ext. 4",
                "020 7946 0018 x4; @020 7946 0018|x4",
                "Jo Bloggs (she/her), jo@a.example; Jo Bloggs (she/her)|@jo@a.example",
                "**Jo Bloggs** (Product Manager) - jo@a.example; Jo Bloggs (Product Manager)|@jo@a.example",
                "in `#team` (Slack); in|@#team",
                "Asha (07700 900123); Asha|@07700 900123",
                "jo@a.example (nights only); @jo@a.example|nights only",
                "_jo@a.example_; @jo@a.example",
                "'jo@a.example'; @jo@a.example",
                "\"jo@a.example\"; @jo@a.example",
                "**jo@a.example**, _nights_; @jo@a.example|nights",
                "team_a@a.example; @team_a@a.example",
                "o'neil@a.example; @o'neil@a.example",
                "zoë.müller@a.example; @zoë.müller@a.example",
                "[mail us](<mailto:a@b.example>); mail us|@a@b.example",
                "[x](https://w.example/Zed_(letter)); @x",
                "<https://w.example/Zed_(letter)>; @https://w.example/Zed_(letter)"
            })
    void theWordsBesideAnAddressAreKeptAndItsMarksAreNot(String text, String points) {
        assertThat(texts(text)).containsExactly(points.split("\\|"));
    }

    @Test
    void linksLeadWhereTheyAreWrittenToLead() {
        assertThat(links("zoë.müller@a.example")).containsExactly("mailto:zo%C3%AB.m%C3%BCller@a.example");
        assertThat(links("[x](https://w.example/Zed_(letter))")).containsExactly("https://w.example/Zed_(letter)");
        assertThat(links("[x](https://w.example/a).")).containsExactly("https://w.example/a");
        assertThat(links("(https://w.example/a)")).containsExactly("https://w.example/a");
        assertThat(links("[mail us](<mailto:a@b.example>)")).containsExactly("mailto:a@b.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ring 07700\u2013900124 now; Ring *** now",
                "Ring 07700\u2011900124 now; Ring *** now",
                "Ring 07700900124abc now; Ring ***abc now",
                "Ring 01 23 45 67 89; Ring ***",
                "Ring 07700 900123 (24/7); Ring *** (24/7)",
                "Ask _jo@a.example_ first; Ask _***@a.example_ first",
                "Ask 'jo@a.example' first; Ask '***@a.example' first",
                "Ask zoë.müller@a.example; Ask ***@a.example",
                "Ask zoe\u0308.smith@a.example; Ask ***@a.example",
                "Room 0123, from 09:00; Room 0123, from 09:00"
            })
    void whatIdentifiesSomebodyIsHidden(String text, String masked) {
        assertThat(ContactPoint.maskIn(text)).isEqualTo(masked);
    }
}
