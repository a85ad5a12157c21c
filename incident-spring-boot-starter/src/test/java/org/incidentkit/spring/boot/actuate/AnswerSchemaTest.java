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
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                is not known, or does not apply. A later version may have more fields.
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

    @Test
    void everyDefinitionIsReached() throws IOException {
        String all = Files.readString(SCHEMA);
        assertThat(definitions().keySet()).allSatisfy(name -> assertThat(all).contains("#/$defs/" + name + "\""));
        assertThat(Arrays.asList("runbook", "sla")).isSubsetOf(definitions().keySet());
    }
}
