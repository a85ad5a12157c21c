package org.incidentkit.spring.boot.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Write to jo.bloggs@lpa.example.org today      | Write to ***@lpa.example.org today
        [Jo](mailto:jo@lpa.example.org)               | ***@lpa.example.org
        Ring 020 7946 0123.                           | Ring ***.
        Ring +44 (0)20 7946 0123                      | Ring ***
        Ring 07700900123 or 07700 900 456             | Ring *** or ***
        Ask @jo.bloggs                                | Ask ***
        Above 5,000 since 2026-11-23 at 10:15         | Above 5,000 since 2026-11-23 at 10:15
        [jo@lpa.example.org](https://example.org/jo)  | [***@lpa.example.org](https://example.org/jo)
        See https://example.org/a/0123456             | See https://example.org/a/0123456
        """)
    void addressesAndNumbersAreHidden(String text, String masked) {
        assertThat(Masking.text(text, false)).isEqualTo(masked);
        assertThat(Masking.text(text, true)).isEqualTo(text);
    }
}
