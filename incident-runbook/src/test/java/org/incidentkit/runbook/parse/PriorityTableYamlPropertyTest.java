package org.incidentkit.runbook.parse;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.policy.Counting;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;
import org.incidentkit.runbook.internal.Spaces;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that is written as YAML and read again equals itself, whatever its words are. */
class PriorityTableYamlPropertyTest {

    @Property(tries = 1000)
    void whatIsWrittenIsRead(@ForAll("tables") PriorityTable table) {
        String written = PriorityTableYaml.create().write(table);
        ParsedGuidance read = PriorityTableYaml.create().parse(written);
        assertThat(read.findings()).as(written).isEmpty();
        assertThat(read.priorityTable()).as(written).isEqualTo(table);
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Target> times = Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS),
                        Arbitraries.of(Counting.class))
                .as((count, unit, counting) -> new Target.Time(Duration.of(count, unit), unit, counting));
        Arbitrary<Target> days = Combinators.combine(
                        Arbitraries.integers().between(1, Target.MOST_DAYS), Arbitraries.of(BusinessDayRule.class))
                .as(Target.BusinessDays::new);
        return Arbitraries.oneOf(times, days);
    }

    private static Arbitrary<UpdateFrequency> frequencies() {
        return Combinators.combine(targets(), Arbitraries.of(true, false))
                .as((target, once) -> once ? new UpdateFrequency.Once(target) : new UpdateFrequency.Every(target));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).map(Spaces::encodable),
                Arbitraries.of(
                        "", "null", "~", "- a", "a: b", "#x", "'", "\"", "{", "*a", "&a", "yes", "1.0", "a\nb", "\t",
                        "P1 - x", "%", "@", "`"));
    }

    private static Arbitrary<Priority> priorities() {
        Arbitrary<String> codes = Arbitraries.oneOf(
                        words(), Arbitraries.of("P1", "p2", "SEV-1", "1", "Sev1", "P1:", "(a)"))
                .map(code -> code.codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(code -> !code.isEmpty());
        return Combinators.combine(codes, words(), words()).as(Priority::new);
    }

    @Provide
    Arbitrary<PriorityTable> tables() {
        return Combinators.combine(
                        priorities(), targets(), frequencies(), targets().optional())
                .as(PriorityTable.Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(row -> row.priority().code().toUpperCase(Locale.ROOT))
                .map(PriorityTableYamlPropertyTest::table);
    }

    private static PriorityTable table(List<PriorityTable.Row> rows) {
        return PriorityTable.of(rows);
    }
}
