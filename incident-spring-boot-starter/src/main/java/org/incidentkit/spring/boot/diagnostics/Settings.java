package org.incidentkit.spring.boot.diagnostics;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The one form in which a wrong setting is told. */
final class Settings {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    private Settings() {}

    static FailureAnalysis analysis(
            Environment environment, String property, String value, String problem, String choices, Throwable cause) {
        Optional<ConfigurationProperty> set = find(environment, property);
        // As it was written: a duration, say, has become something else by now.
        String written =
                set.map(ConfigurationProperty::getValue).map(Object::toString).orElse(value);
        // A list on one line is one property, of which this is one value.
        String origin = set.or(() -> find(environment, INDEX.matcher(property).replaceFirst("")))
                .map(ConfigurationProperty::getOrigin)
                .map(where -> "\n    From:     " + where)
                .orElse("");
        return new FailureAnalysis(
                "A setting of Incident Kit cannot be used.\n\n    Property: " + property + "\n    Value:    " + written
                        + origin + "\n    Problem:  " + problem,
                "Change " + property + ". " + choices,
                cause);
    }

    private static Optional<ConfigurationProperty> find(Environment environment, String property) {
        if (!ConfigurationPropertyName.isValid(property)) {
            return Optional.empty();
        }
        ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> Optional.ofNullable(source.getConfigurationProperty(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
