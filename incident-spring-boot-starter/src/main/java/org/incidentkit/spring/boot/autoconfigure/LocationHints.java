package org.incidentkit.spring.boot.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Keeps in a native image what the properties of its build name on the class path: runbooks, the priority table, the record
 * of incidents. What is named on the class path only when the image runs, its build must keep by a hint of its own; files are
 * read without any.
 */
final class LocationHints implements BeanFactoryInitializationAotProcessor {
    private static final String CLASS_PATH = "classpath:";
    private static final List<String> PROPERTIES =
            List.of("incident.runbook.location", "incident.priority-table.location", "incident.incidents.location");

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        Environment environment =
                beanFactory.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, Environment.class);
        List<String> resources = resources(Binder.get(environment));
        return resources.isEmpty()
                ? null
                : (generation, code) ->
                        resources.forEach(generation.getRuntimeHints().resources()::registerPattern);
    }

    private static List<String> resources(Binder binder) {
        Stream<String> single = PROPERTIES.stream()
                .flatMap(name -> binder.bind(name, Bindable.of(String.class))
                        .map(Stream::of)
                        .orElseGet(Stream::of));
        Stream<String> named = binder
                .bind("incident.runbooks", Bindable.mapOf(String.class, IncidentProperties.NamedRunbook.class))
                .orElseGet(Map::of)
                .values()
                .stream()
                .flatMap(runbook -> Stream.ofNullable(runbook.getLocation()));
        return Stream.concat(single, named)
                .map(String::strip)
                .filter(location -> location.toLowerCase(Locale.ROOT).startsWith(CLASS_PATH))
                .map(location -> location.substring(CLASS_PATH.length()).replaceFirst("^/+", ""))
                .filter(resource -> !resource.isEmpty())
                .distinct()
                .toList();
    }
}
