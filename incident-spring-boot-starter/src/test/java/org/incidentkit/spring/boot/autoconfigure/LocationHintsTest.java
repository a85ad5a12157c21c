package org.incidentkit.spring.boot.autoconfigure;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/** What a native image keeps of that which the properties name; found as Spring finds it. */
class LocationHintsTest {

    private static RuntimeHints hints(Map<String, Object> properties) {
        GenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get("test", "Application")), new InMemoryGeneratedFiles());
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        return generation.getRuntimeHints();
    }

    @Test
    void whatIsNamedOnTheClassPathIsKept() {
        RuntimeHints hints = hints(Map.of(
                "incident.runbook.location", "classpath:docs/service.md",
                "incident.runbooks.payments.location", "classpath:/runbooks/payments.md",
                "incident.runbooks.permits.location", "file:./permits.md",
                "incident.priority-table.location", " CLASSPATH:priorities.yaml",
                "incident.incidents.location", "classpath:incidents.jsonl"));
        for (String resource :
                List.of("docs/service.md", "runbooks/payments.md", "priorities.yaml", "incidents.jsonl")) {
            assertThat(RuntimeHintsPredicates.resource().forResource(resource))
                    .as(resource)
                    .accepts(hints);
        }
        assertThat(RuntimeHintsPredicates.resource().forResource("permits.md")).rejects(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("other.md")).rejects(hints);
    }

    @Test
    void withoutPropertiesNothingIsAdded() {
        assertThat(RuntimeHintsPredicates.resource().forResource("incidents.jsonl"))
                .rejects(hints(Map.of()));
    }
}
