package org.incidentkit.spring.boot.actuate;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DurationTextTest {

    @Test
    void aDateIsSomeDaysAgo() {
        assertThat(DurationText.days(Duration.ZERO)).isEqualTo("less than a day");
        assertThat(DurationText.days(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(DurationText.days(Duration.ofDays(65))).isEqualTo("65 days");
    }
}
