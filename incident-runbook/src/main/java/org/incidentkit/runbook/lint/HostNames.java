package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of a host from its name alone: the rules of RFC 1123, RFC 2606 and RFC 6761. */
final class HostNames {

    /** What is said of an address there. */
    static final String OWN_MACHINE = "The address leads to the reader's own machine: give one that others can reach.";

    private static final Set<String> RESERVED = Set.of("example", "invalid", "test");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,10}");
    private static final Pattern APART = Pattern.compile("\\.");
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int HIGHEST_PORT = 65_535;

    /** Characters of a name that a program or a person still has to fill in. */
    private static final String OPEN = "{}$<>%*\u2026";

    /** Ends of host names that end no usual file's. */
    private static final Set<String> ENDS = Set.of("uk", "com", "net", "io", "gov", "dev", "eu");

    /** A host, and what may follow it. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<host>[a-z0-9](?:[a-z0-9-]{0,62}\\.){1,10}(?<end>[a-z]{2,10}))(?::\\d{1,5})?(?:[/?#].{0,1500})?");

    private HostNames() {}

    /** Tells an address that lacks its scheme, so that a page takes it for a path. */
    static boolean isBare(String target) {
        Matcher bare = BARE.matcher(target);
        return bare.matches() && (bare.group("host").regionMatches(true, 0, "www.", 0, 4) || isEnd(bare.group("end")));
    }

    static boolean isEnd(String label) {
        return ENDS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Says why a web address leads nowhere; empty if it may lead somewhere. */
    static Optional<String> problem(String url) {
        int colon = url.indexOf(':');
        String rest = url.substring(colon + 1);
        if (!rest.startsWith("//")) {
            return Optional.of("Two slashes belong after \"" + url.substring(0, colon) + ":\" in an address.");
        }
        String authority = authority(rest.substring(2));
        String host = host(authority);
        if (isPlain(host) && host.length() == authority.length()) {
            return Optional.empty();
        }
        if (host.startsWith("[") || isOpen(host)) {
            return Optional.empty();
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name(name.toLowerCase(Locale.ROOT), rest.startsWith("///")).or(() -> port(authority, host));
    }

    /**
     * Tells a name as nearly all are, of which nothing needs to be said: parts of small letters, digits and inner hyphens, of
     * which the last has letters alone.
     */
    private static boolean isPlain(String host) {
        int parts = 1;
        int start = 0;
        boolean letters = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean edge = i == start || i + 1 == host.length() || host.charAt(i + 1) == '.';
            if (c == '.') {
                if (i == start || i - start > LONGEST_LABEL) {
                    return false;
                }
                parts++;
                start = i + 1;
                letters = true;
            } else if (letter || (c >= '0' && c <= '9') || (c == '-' && !edge)) {
                letters &= letter;
            } else {
                return false;
            }
        }
        int last = host.length() - start;
        boolean sound = letters && last > 1 && last <= LONGEST_LABEL && host.length() <= LONGEST_NAME;
        String end = host.substring(start);
        boolean whole = parts > 2 || (parts == 2 && !host.startsWith("www."));
        return sound && whole && !RESERVED.contains(end) && !end.equals("localhost") && !host.startsWith("127.");
    }

    private static boolean isOpen(String name) {
        for (int i = 0; i < OPEN.length(); i++) {
            if (name.indexOf(OPEN.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String authority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static String host(String authority) {
        int colon = authority.startsWith("[") ? -1 : authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private static Optional<String> name(String name, boolean threeSlashes) {
        if (name.isEmpty()) {
            return Optional.of(
                    threeSlashes
                            ? "Three slashes stand where two belong, so that the address names no host."
                            : "The address names no host: write it out.");
        }
        if (SCHEMES.contains(name)) {
            return Optional.of("The address begins with \"" + name + "\" twice.");
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (name.equals("localhost") || last.equals("localhost") || name.startsWith("127.")) {
            return Optional.of(OWN_MACHINE);
        }
        if (RESERVED.contains(last)) {
            return Optional.of("No host can have the name " + Quotes.of(name) + ", since \"." + last
                    + "\" is reserved for examples and tests: give the real address.");
        }
        return form(name, List.of(APART.split(name, -1)), last);
    }

    private static Optional<String> form(String name, List<String> labels, String last) {
        String no = "No host can have the name " + Quotes.of(name) + ": ";
        if (name.length() > LONGEST_NAME || labels.stream().anyMatch(label -> label.length() > LONGEST_LABEL)) {
            return Optional.of(no + "a name has at most 253 characters, and 63 between two full stops.");
        }
        if (labels.contains("")) {
            return Optional.of(no + "something is missing before or after a full stop.");
        }
        if (labels.stream().anyMatch(label -> label.startsWith("-") || label.endsWith("-"))) {
            return Optional.of(no + "a hyphen stands next to a full stop or at an end.");
        }
        if (name.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0)) {
            return Optional.of(no + "it has a character that names don't have.");
        }
        if (NUMBERS.matcher(last).matches()) {
            boolean address = labels.size() == 4
                    && labels.stream()
                            .allMatch(label -> NUMBERS.matcher(label).matches() && Long.parseLong(label) <= 255);
            return address ? Optional.empty() : Optional.of(no + "an address in numbers has four, each up to 255.");
        }
        boolean cut = labels.size() > 1
                && (last.length() == 1 || (labels.size() == 2 && labels.get(0).equals("www")));
        return cut ? Optional.of(no + "its end is missing.") : Optional.empty();
    }

    private static Optional<String> port(String authority, String host) {
        String port = authority.length() > host.length() ? authority.substring(host.length() + 1) : "";
        boolean possible = port.isEmpty()
                || (NUMBERS.matcher(port).matches() && Long.parseLong(port) <= HIGHEST_PORT && Long.parseLong(port) > 0)
                || isOpen(port);
        return possible
                ? Optional.empty()
                : Optional.of("There is no port " + Quotes.of(port) + ": a port is a number from 1 to 65535.");
    }
}
