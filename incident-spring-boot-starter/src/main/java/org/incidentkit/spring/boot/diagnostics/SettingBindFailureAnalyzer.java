package org.incidentkit.spring.boot.diagnostics;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Tells a property of Incident Kit whose value has the wrong form, with what would be right; properties of others are left
 * to Spring Boot. Spring Boot creates it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final int SUGGESTIONS = 3;

    private final Environment environment;

    SettingBindFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        String name = cause.getName().toString();
        ResolvableType type = cause.getTarget().getType();
        Class<?> wanted = type.resolve(Object.class);
        boolean several = Collection.class.isAssignableFrom(wanted);
        if (several) {
            wanted = type.asCollection().getGeneric(0).resolve(Object.class);
        }
        if (!isOurs(name)) {
            return null;
        }
        ConfigurationProperty property = cause.getProperty();
        String value = property == null ? "" : String.valueOf(property.getValue());
        return Settings.analysis(
                environment,
                property == null ? name : property.getName().toString(),
                value,
                several ? problemOfOne(wanted, value) : problem(wanted),
                choices(wanted, value),
                cause);
    }

    private static boolean isOurs(String name) {
        return name.equals("incident")
                || name.startsWith("incident.")
                || List.of("runbook", "contacts", "sla", "incidents").stream()
                        .anyMatch(id -> name.startsWith("management.endpoint." + id + "."));
    }

    private static String problem(Class<?> wanted) {
        if (wanted == ZoneId.class) {
            return "It is not the name of a time zone.";
        }
        if (wanted == Duration.class) {
            return "It is not a duration.";
        }
        return wanted.isEnum() ? "It is not one of the known values." : "It cannot be turned into what is expected.";
    }

    /** Of a list in one line, the words that are wrong. */
    private static String problemOfOne(Class<?> wanted, String value) {
        if (!wanted.isEnum()) {
            return problem(wanted);
        }
        Set<String> known = Arrays.stream(wanted.getEnumConstants())
                .map(one -> letters(((Enum<?>) one).name()))
                .collect(Collectors.toSet());
        List<String> wrong = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(word -> !known.contains(letters(word)))
                .toList();
        return wrong.isEmpty()
                ? problem(wanted)
                : "\"" + String.join("\", \"", wrong) + "\" "
                        + (wrong.size() == 1 ? "is not one of the known values." : "are none of the known values.");
    }

    /** As Spring Boot compares them. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String choices(Class<?> wanted, String value) {
        if (wanted == ZoneId.class) {
            return "Expected is the name of a zone in the time zone database, such as Europe/London; nearest to what is"
                    + " there are " + nearestZones(value) + ".";
        }
        if (wanted == Duration.class) {
            return "Expected is a number with a unit, such as 500ms, 5s, 10m, 2h or 1d, or ISO 8601 such as PT10M.";
        }
        return Optional.ofNullable(wanted.getEnumConstants())
                .map(constants -> Arrays.stream(constants)
                        .map(one ->
                                ((Enum<?>) one).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", ", "Expected is one of ", ".")))
                .orElse("The README lists each property with the values that it takes.");
    }

    private static String nearestZones(String value) {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted(Comparator.comparingInt((String zone) -> distance(zone, value))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** How many letters have to be changed, added or taken away, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], before[j]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
