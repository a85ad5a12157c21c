package org.incidentkit.spring.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.Yaml;

import org.incidentkit.spring.boot.actuate.ContactsEndpoint;
import org.incidentkit.spring.boot.actuate.RunbookEndpoint;
import org.incidentkit.spring.boot.actuate.SlaEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** The snippets for other tools: they are what they say, and their links lead to endpoints that there are. */
class IntegrationsTest {
    private static final Path PAGE = Path.of("docs/integrations.md");

    private static List<String> snippets() throws IOException {
        return Pattern.compile("(?ms)^```yaml\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void springBootAdminGetsALinkForEach() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("page", new ByteArrayResource(snippets().get(0).getBytes(StandardCharsets.UTF_8)))
                .forEach(sources::addLast);
        Map<String, String> metadata = new Binder(ConfigurationPropertySources.from(sources))
                .bind("spring.boot.admin.client.instance.metadata", Bindable.mapOf(String.class, String.class))
                .get();
        assertThat(metadata)
                .containsEntry("runbook", "https://permits.example.org/actuator/runbook")
                .containsEntry("dashboard", "https://grafana.example.org/d/permits")
                .containsEntry("sidebar.links.0.label", "Runbook")
                .containsEntry("sidebar.links.0.url", "https://permits.example.org/actuator/runbook")
                .containsEntry("sidebar.links.2.url", "https://grafana.example.org/d/permits");
    }

    @Test
    void backstageGetsALinkForEach() throws IOException {
        Object entity = new Yaml().load(snippets().get(1));
        assertThat(JsonPath.<String>read(entity, "$.kind")).isEqualTo("Component");
        List<Map<String, Object>> links = JsonPath.read(entity, "$.metadata.links");
        assertThat(links).hasSize(3).allSatisfy(link -> assertThat(link).containsKeys("url", "title", "icon", "type"));
        List<String> types = JsonPath.read(entity, "$.metadata.links[*].type");
        assertThat(types).contains("runbook", "dashboard");
        Map<String, String> annotations = JsonPath.read(entity, "$.metadata.annotations");
        assertThat(annotations.keySet()).allMatch(name -> name.matches("[a-z.]+/[a-z-]+"));
    }

    @Test
    void everyLinkLeadsToAnEndpointThatThereIs() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Class<?> type : List.of(RunbookEndpoint.class, ContactsEndpoint.class, SlaEndpoint.class)) {
            ids.add(type.getAnnotation(Endpoint.class).id());
        }
        assertThat(Pattern.compile("/actuator/([a-z]+)")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
    }
}
