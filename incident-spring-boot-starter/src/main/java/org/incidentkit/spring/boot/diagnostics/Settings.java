package org.incidentkit.spring.boot.diagnostics;

import java.util.Optional;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The one form in which a wrong setting is told. */
final class Settings {
    private Settings() {}

    static FailureAnalysis analysis(
            Environment environment, String property, String value, String problem, String choices, Throwable cause) {
        String origin = origin(environment, property)
                .map(where -> "\n    From:     " + where)
                .orElse("");
        return new FailureAnalysis(
                "A setting of Incident Kit cannot be used.\n\n    Property: " + property + "\n    Value:    " + value
                        + origin + "\n    Problem:  " + problem,
                "Change " + property + ". " + choices,
                cause);
    }

    /** The file and line that say it, as far as Spring Boot knows. */
    private static Optional<String> origin(Environment environment, String property) {
        if (!ConfigurationPropertyName.isValid(property)) {
            return Optional.empty();
        }
        ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> Optional.ofNullable(source.getConfigurationProperty(name)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ConfigurationProperty::getOrigin)
                .map(Object::toString);
    }
}
