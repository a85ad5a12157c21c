package org.incidentkit.spring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an editor completes and explains. */
class MetadataTest {
    /** An editor knows the values of these by their type. */
    private static final String TYPED = "['java.lang.Boolean', 'org.incidentkit.calendar.Division',"
            + " 'java.util.List<org.incidentkit.calendar.Division>', 'org.incidentkit.sla.PriorityChange',"
            + " 'org.incidentkit.incident.Audience']";

    private static String metadata() throws IOException {
        return Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
    }

    @Test
    void everyPropertySaysWhatItMeansAndWhatHoldsWithoutIt() throws IOException {
        List<Map<String, Object>> properties = JsonPath.read(metadata(), "$.properties");
        assertThat(properties).hasSizeGreaterThan(20).allSatisfy(property -> {
            assertThat(property).containsKeys("name", "type", "description");
            String description = String.valueOf(property.get("description"));
            assertThat(description).as("%s", property).isNotBlank().endsWith(".");
            assertThat(property.containsKey("defaultValue") || description.contains("By default "))
                    .as("the default of %s", property)
                    .isTrue();
        });
    }

    @Test
    void everyPropertyOfOursHasValuesToChooseFrom() throws IOException {
        List<String> typed = JsonPath.read(metadata(), "$.properties[?(@.type in " + TYPED + ")].name");
        List<String> ours = JsonPath.read(metadata(), "$.properties[?(@.name =~ /incident\\..*/)].name");
        List<String> hinted = JsonPath.read(metadata(), "$.hints[*].name");
        assertThat(ours)
                .filteredOn(name -> !typed.contains(name) && !name.equals("incident.bank-holidays.cache-file"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(hinted).containsAnyOf(name, name + ".keys"));
    }

    @Test
    void everyHintIsForAPropertyThatThereIs() throws IOException {
        List<String> names = JsonPath.read(metadata(), "$.properties[*].name");
        List<String> hinted = JsonPath.read(metadata(), "$.hints[*].name");
        assertThat(hinted).isNotEmpty().allSatisfy(hint -> assertThat(names).contains(hint.replaceAll("\\.keys$", "")));
    }
}
