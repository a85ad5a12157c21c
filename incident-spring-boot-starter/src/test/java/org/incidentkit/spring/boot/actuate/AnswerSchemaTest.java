package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.calendar.Certainty;
import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Omission;
import org.incidentkit.policy.Counting;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Severity;
import org.incidentkit.sla.ClockState;
import org.incidentkit.sla.SlaClock;
import org.incidentkit.spring.boot.freshness.RunbookStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The schema names each field of each answer, and the reference in docs/json.md is the schema in words. */
class AnswerSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/META-INF/incident-kit/answers.schema.json");
    private static final Path REFERENCE = Path.of("docs/json.md");

    private static Map<String, Map<String, Object>> definitions() throws IOException {
        return JsonPath.read(Files.readString(SCHEMA), "$['$defs']");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(RunbookAnswer.class, "runbook"),
                arguments(OneSectionAnswer.class, "oneSection"),
                arguments(ContactsAnswer.class, "contacts"),
                arguments(SlaAnswer.class, "sla"),
                arguments(DeadlinesAnswer.class, "deadlines"),
                arguments(IncidentsAnswer.class, "incidents"),
                arguments(IncidentAnswer.class, "incident"),
                arguments(ErrorAnswer.class, "error"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFieldIsInTheSchemaAndTheSchemaNamesNoOther(Class<?> answer, String definition) throws IOException {
        check(answer, definition, definitions(), new ArrayList<>());
    }

    private static void check(
            Class<?> answer, String name, Map<String, Map<String, Object>> definitions, List<String> path) {
        Map<String, Object> definition = definitions.get(name);
        Map<String, Map<String, Object>> properties = JsonPath.read(definition, "$.properties");
        List<String> required = JsonPath.read(definition, "$.required");
        List<RecordComponent> components = List.of(answer.getRecordComponents());
        assertThat(properties.keySet())
                .as("%s at %s", name, path)
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(required)
                .as("required of %s", name)
                .containsExactlyElementsOf(components.stream()
                        .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            Map<String, Object> property = properties.getOrDefault(component.getName(), Map.of());
            assertThat(property.get("description")).as("%s.%s", name, component).isNotNull();
            Class<?> inner = recordWithin(component.getGenericType());
            if (inner != null) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(component.getName());
                check(inner, reference(property), definitions, deeper);
            }
        }
    }

    /** Each list of values and where it comes from; those of no enum are written out where the answers are put together. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("runbook.details", List.of("shown", "masked")),
            Map.entry("oneSection.details", List.of("shown", "masked")),
            Map.entry("contacts.details", List.of("shown", "masked")),
            Map.entry("incidents.details", List.of("shown", "masked")),
            Map.entry("incident.details", List.of("shown", "masked")),
            Map.entry("incident.state", List.of("open", "paused", "resolved")),
            Map.entry("incidentRow.state", List.of("open", "paused", "resolved")),
            Map.entry("step.counts", List.of("time", "day", "nothing")),
            Map.entry("point.kind", names(ContactPoint.Kind.class)),
            Map.entry("url.environment", names(Environment.class)),
            Map.entry("finding.severity", names(Severity.class)),
            Map.entry("promise.dueAt", names(BusinessDayRule.class)),
            Map.entry("promise.countedIn", names(Counting.class)),
            Map.entry("due.certainty", names(Certainty.class)),
            Map.entry("clock.certainty", names(Certainty.class)),
            Map.entry("clock.clock", names(SlaClock.class)),
            Map.entry("warning.clock", names(SlaClock.class)),
            Map.entry("breach.clock", names(SlaClock.class)),
            Map.entry("next.clock", names(SlaClock.class)),
            Map.entry("clock.state", names(ClockState.class)),
            Map.entry("next.owedTo", names(Audience.class)),
            Map.entry(
                    "missing.kind",
                    Stream.of(Omission.Kind.values()).map(Omission.Kind::id).toList()));

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    @Test
    void everyListOfValuesIsThatOfTheCode() throws IOException {
        Map<String, List<String>> listed = new TreeMap<>();
        definitions().forEach((name, definition) -> {
            Map<String, Map<String, Object>> properties = JsonPath.read(definition, "$.properties");
            properties.forEach((field, property) -> {
                if (property.get("enum") instanceof List<?> values) {
                    listed.put(
                            name + "." + field,
                            values.stream().map(String::valueOf).toList());
                }
            });
        });
        assertThat(listed.keySet()).isEqualTo(new TreeSet<>(VALUES.keySet()));
        assertThat(listed)
                .allSatisfy((field, values) ->
                        assertThat(values).as(field).containsExactlyInAnyOrderElementsOf(VALUES.get(field)));
    }

    private static @Nullable Class<?> recordWithin(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return recordWithin(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> known && known.isRecord() ? known : null;
    }

    @SuppressWarnings("unchecked")
    private static String reference(Map<String, Object> property) {
        Object items = property.getOrDefault("items", property);
        String reference = String.valueOf(((Map<String, Object>) items).get("$ref"));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Test
    void theReferenceIsTheSchemaInWords() throws IOException {
        String expected = reference();
        if (System.getProperty("write.reference") != null) {
            Files.writeString(REFERENCE, expected);
        }
        assertThat(Files.readString(REFERENCE))
                .as("to write it anew, run this test with -DargLine=-Dwrite.reference")
                .isEqualTo(expected);
    }

    private static String reference() throws IOException {
        StringBuilder text = new StringBuilder("""
                # The JSON, field by field

                This page is made from the [schema](../src/main/resources/META-INF/incident-kit/answers.schema.json), which
                the starter carries as `META-INF/incident-kit/answers.schema.json`. Times are ISO 8601 with the offset of the
                service, always with seconds; dates and durations are ISO 8601. A field in *italics* may be absent: then it
                is not known, or does not apply. A later version may have more fields, and more values of those that are listed
                here: a tool must ignore what it does not know, and the schema lets it pass.

                What is added to `/actuator/info` is small: `runbook`, and for runbooks by name `runbooks`, an object with one
                for each, has `condition` (`missing`, `expired`, `error`, `due-soon` or `fit`) and, where there is a runbook,
                `title`, `version`, `due` and `daysLeft` if a date of review is known, and `findings`, the number of `error`,
                `warning` and `info`; where there is none, `reason`.
                """);
        definitions().forEach((name, definition) -> {
            text.append("\n## ").append(heading(name)).append("\n\n").append(definition.get("description"));
            text.append("\n\n| field | type | meaning |\n|---|---|---|\n");
            Map<String, Map<String, Object>> properties = JsonPath.read(definition, "$.properties");
            List<String> required = JsonPath.read(definition, "$.required");
            properties.forEach((field, property) -> {
                String mark = required.contains(field) ? "" : "*";
                text.append("| ")
                        .append(mark)
                        .append('`')
                        .append(field)
                        .append('`')
                        .append(mark);
                text.append(" | ").append(type(property)).append(" | ");
                text.append(property.get("description"))
                        .append(values(property))
                        .append(" |\n");
            });
        });
        return text.toString();
    }

    private static String heading(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String type(Map<String, Object> property) {
        if (property.containsKey("$ref")) {
            return link(reference(property));
        }
        if (property.get("items") instanceof Map<?, ?> items) {
            return "list of "
                    + (items.containsKey("$ref")
                            ? link(reference(property))
                            : items.containsKey("format") ? "times" : items.get("type") + "s");
        }
        return switch (String.valueOf(property.getOrDefault("format", ""))) {
            case "date" -> "date";
            case "date-time" -> "time";
            default -> property.containsKey("pattern") ? "duration" : String.valueOf(property.get("type"));
        };
    }

    private static String link(String name) {
        return "[" + heading(name) + "](#" + heading(name).replace(' ', '-') + ")";
    }

    private static String values(Map<String, Object> property) {
        return property.get("enum") instanceof List<?> values
                ? " One of "
                        + String.join(
                                ", ",
                                values.stream().map(one -> "`" + one + "`").toList())
                        + "."
                : "";
    }

    /** What is added to the info endpoint is in no schema, since that answer is Spring Boot's. */
    @Test
    void theReferenceNamesEachConditionOfTheInfoEndpoint() throws IOException {
        String reference = Files.readString(REFERENCE);
        assertThat(names(RunbookStatus.Condition.class))
                .allSatisfy(condition -> assertThat(reference).contains("`" + condition + "`"));
        assertThat(names(RunbookStatus.Condition.class)).hasSize(5);
    }

    @Test
    void everyDefinitionIsReached() throws IOException {
        String all = Files.readString(SCHEMA);
        assertThat(definitions().keySet()).allSatisfy(name -> assertThat(all).contains("#/$defs/" + name + "\""));
        assertThat(Arrays.asList("runbook", "sla")).isSubsetOf(definitions().keySet());
    }
}
