package org.incidentkit.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PriorityTableTest {

    @ParameterizedTest
    @CsvSource({
        "P1, Critical, 20 minutes, 1 hour",
        "P2, Major, 60 minutes, 2 hours",
        "P3, Significant, 2 hours, Once after 2 business days",
        "P4, Minor, 1 business day, Once after 5 business days"
    })
    void theDefaultTableIsThatOfTheGuidance(String code, String type, String response, String update) {
        PriorityTable.Row row = PriorityTable.opg().get(code);
        assertThat(row.priority().type()).isEqualTo(type);
        assertThat(row.priority().example()).isNotBlank();
        assertThat(row.response()).hasToString(response).isEqualTo(Target.parse(response));
        assertThat(row.update()).hasToString(update).isEqualTo(UpdateFrequency.parse(update));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P1 | Critical    | 20 minutes (office and out of hours) | 1 hour, around the clock
        P2 | Major       | 60 minutes (office and out of hours) | 2 hours, around the clock
        P3 | Significant | 2 hours (office hours only)          | Once after 2 business days
        P4 | Minor       | 1 business day (office hours only)   | Once after 5 business days
        """)
    void theGdsWayAnswersTheFirstTwoInAndOutOfHours(String code, String type, String response, String update) {
        PriorityTable.Row row = PriorityTable.gdsWay().get(code);
        assertThat(row.priority().type()).isEqualTo(type);
        assertThat(row.priority().example())
                .isNotBlank()
                .satisfies(words -> assertThat(
                                PriorityTable.opg().get(code).priority().example())
                        .startsWith(words));
        assertThat(row.response()).isEqualTo(Target.parse(response));
        assertThat(row.update()).isEqualTo(UpdateFrequency.parse(update));
    }

    @Test
    void aRowMayPromiseATimeToResolve() {
        PriorityTable.Row row = PriorityTable.opg().get("P1");
        assertThat(row.resolution()).isEmpty();
        assertThat(row.withResolution(Target.parse("4 hours")).resolution()).contains(Target.parse("4 hours"));
        assertThat(row.withResolution(Target.parse("4 hours"))).isNotEqualTo(row);
    }

    @Test
    void codesAreFoundWithoutRegardToCase() {
        assertThat(PriorityTable.opg().find("p1")).isPresent();
        assertThat(PriorityTable.opg().find("P5")).isEmpty();
    }

    @Test
    void anUnknownPriorityNamesTheKnownOnes() {
        assertThatExceptionOfType(UnknownPriorityException.class)
                .isThrownBy(() -> PriorityTable.opg().get("P9"))
                .withMessage("There is no priority \"P9\": known are P1, P2, P3, P4")
                .satisfies(e -> assertThat(e.known()).containsExactly("P1", "P2", "P3", "P4"));
    }

    @Test
    void aTableIsChecked() {
        PriorityTable.Row row = PriorityTable.opg().get("P1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriorityTable.of(List.of()))
                .withMessageContaining("at least one row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriorityTable.of(List.of(row, row)))
                .withMessageContaining("P1 stands in the table twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Priority(" ", "", ""))
                .withMessageContaining("no code of a priority");
        assertThat(PriorityTable.of(PriorityTable.opg().rows()))
                .isEqualTo(PriorityTable.opg())
                .hasSameHashCodeAs(PriorityTable.opg());
    }
}
