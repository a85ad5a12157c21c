package org.incidentkit.spring.boot.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.spring.boot.diagnostics.WrongSettingException;

/** Checks that a setting is a location to read from. */
final class Locations {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private Locations() {}

    /**
     * The location that a property gives. Spring takes what it does not know for something on the class path, and waits for
     * addresses without a limit, so that neither is let through.
     *
     * @param what what is read there
     * @param choices what would be right, in a sentence
     */
    static String checked(ResourceLoader loader, String property, String given, String what, String choices) {
        String location = given.strip();
        String lower = location.toLowerCase(Locale.ROOT);
        boolean known = lower.startsWith("file:") || lower.startsWith("classpath:");
        if (known && location.length() > location.indexOf(':') + 1) {
            return location;
        }
        if (!known && SCHEME.matcher(location).matches() && isResolvedByTheApplication(loader, location)) {
            return location;
        }
        throw new WrongSettingException(
                property, given, property + "=" + given + " is not a location to read " + what + " from", choices);
    }

    private static boolean isResolvedByTheApplication(ResourceLoader loader, String location) {
        return loader instanceof DefaultResourceLoader known
                && known.getProtocolResolvers().stream()
                        .anyMatch(resolver -> resolver.resolve(location, loader) != null);
    }
}
