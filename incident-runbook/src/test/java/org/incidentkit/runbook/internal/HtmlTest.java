package org.incidentkit.runbook.internal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTest {

    /** Where an address may be broken on a narrow page: a bar marks each place. */
    @ParameterizedTest
    @CsvSource({
        "team@permits.example.org, team@|permits.example.org",
        "tomasz.zielinski@permits.example.org, tomasz.zielinski@|permits.example.org",
        "information.assurance@permits.example.org, information|.assurance@|permits.example.org",
        "https://a.example/b?c=1, https://|a|.example/|b|?c|=1",
        "020 7946 0321, 020 7946 0321"
    })
    void anAddressIsBrokenWhereItsPartsMeet(String address, String broken) {
        assertThat(new Html().address(address)).hasToString(broken.replace("|", "<wbr>"));
    }
}
