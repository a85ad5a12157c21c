package org.incidentkit.runbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an instance of a service runs. */
public enum Environment {
    /** Where the public is. */
    PRODUCTION,
    /** The last stop before production. */
    PREPRODUCTION,
    /** Staging. */
    STAGING,
    /** Test, QA, user acceptance. */
    TEST,
    /** Where services meet one another. */
    INTEGRATION,
    /** Development. */
    DEVELOPMENT,
    /** For showing and for training. */
    DEMO,
    /** Neither the label nor the host name tells. */
    UNKNOWN;

    private static final Map<String, Environment> WORDS = words();
    private static final Pattern PREPRODUCTION_APART = Pattern.compile("\\bpre[\\s_-]?prod");
    /** It is not production, and says nothing of what else it is. */
    private static final Pattern NON_PRODUCTION = Pattern.compile("\\bnon[\\s_-]?prod");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Words that begin or end the first part of a host's name to tell an environment, and hardly ever anything else. */
    private static final Set<String> AFFIXES = Set.of(
            "preproduction",
            "preprod",
            "preprd",
            "production",
            "prod",
            "prd",
            "staging",
            "stage",
            "stg",
            "tst",
            "qa",
            "uat",
            "preview",
            "development",
            "dev",
            "sandbox",
            "demo");

    /** Words that do so unless they belong to the name of a service, as in "driving-test". */
    private static final Set<String> AFFIXES_OF_SHORT_NAMES = Set.of("test", "live", "int", "sit");

    /** Words that stand beside that of an environment in a heading, and don't make it one about something else. */
    private static final Set<String> BESIDE = Set.of(
            "environment",
            "environments",
            "env",
            "envs",
            "url",
            "urls",
            "address",
            "addresses",
            "link",
            "links",
            "site",
            "sites",
            "website",
            "websites",
            "service",
            "services",
            "system",
            "systems",
            "instance",
            "instances",
            "app",
            "apps",
            "application",
            "applications",
            "api",
            "apis",
            "admin",
            "web",
            "frontend",
            "backend",
            "public",
            "internal",
            "external",
            "user",
            "users",
            "vpn",
            "only",
            "the",
            "our",
            "and",
            "or");

    /** No name of an environment is longer. */
    private static final int LONGEST_NAME = 80;

    private static final Pattern GOV_UK_SERVICE = Pattern.compile("[a-z0-9-]{1,63}\\.service\\.gov\\.uk");
    private static final Pattern CLUSTER = Pattern.compile("\\.apps\\.(?:[a-z0-9-]{1,63}\\.)?cloud-platform\\.");
    private static final Pattern DIGITS_BEHIND = Pattern.compile("-?\\d{1,9}$");

    private static Map<String, Environment> words() {
        Map<String, Environment> words = new LinkedHashMap<>();
        put(words, PREPRODUCTION, "preproduction preprod preprd pre-production pre-prod");
        put(words, PRODUCTION, "production prod prd live");
        put(words, STAGING, "staging stage stg");
        put(words, INTEGRATION, "integration int");
        put(words, TEST, "test testing tst qa uat acceptance sit preview");
        put(words, DEVELOPMENT, "development develop dev sandbox localhost");
        put(words, DEMO, "demo training");
        return words;
    }

    private static void put(Map<String, Environment> words, Environment environment, String names) {
        for (String name : names.split(" ", -1)) {
            words.put(name, environment);
        }
    }

    /**
     * Tells the environment that some words name. One that stands alone in brackets at their end, as a heading above an
     * address does, counts before a word of a longer name: {@code Live chat (Staging)} is staging.
     *
     * @param text a label
     * @return the environment; {@link #UNKNOWN} if no word names one
     */
    public static Environment named(String text) {
        int bracket = bracketAtEnd(text);
        String inner = bracket < 0 ? "" : text.substring(bracket + 1, text.length() - 1);
        return isNamedAlone(inner) && !isNamedAlone(text.substring(0, bracket)) ? firstNamed(inner) : firstNamed(text);
    }

    /** Where the bracket opens that the text's last character closes; -1 if that closes none. */
    private static int bracketAtEnd(String text) {
        int open = 0;
        for (int at = text.endsWith(")") ? text.length() - 1 : -1; at >= 0; at--) {
            char c = text.charAt(at);
            open += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Environment firstNamed(String text) {
        String lower = joined(text);
        for (String word : NO_LETTERS.split(lower, -1)) {
            Environment environment = WORDS.get(word);
            if (environment != null) {
                return environment;
            }
        }
        return UNKNOWN;
    }

    /**
     * Tells words that name an environment and nothing else, as a heading over the addresses of one does:
     * {@code Production}, {@code Staging (VPN only)}, {@code Non-production}, but not {@code Production logs}.
     *
     * @param text a heading, or a label
     * @return whether what stands under it belongs to an environment
     */
    public static boolean isNamedAlone(String text) {
        boolean named = false;
        for (String word : text.length() > LONGEST_NAME ? new String[0] : NO_LETTERS.split(joined(text), -1)) {
            boolean names = WORDS.containsKey(word) || word.startsWith("nonprod");
            if (!names && !word.isEmpty() && !BESIDE.contains(word)) {
                return false;
            }
            named |= names;
        }
        return named;
    }

    /**
     * Tells the environment that a host's name names with one of its parts, or with the last or the first word of its first
     * part. Other words belong to the names of services, and "live" in the middle to that of a cluster.
     */
    static Environment ofHost(String host) {
        String whole = joined(host);
        Matcher cluster = CLUSTER.matcher(whole);
        boolean cut = whole.contains(".apps.") && cluster.find();
        String name = cut ? whole.substring(0, cluster.start()) : whole;
        String[] parts = name.split("\\.", -1);
        // The last part is that of a country, unless it is the only one or the rest was a cluster's.
        int count = parts.length > 1 && !cut ? parts.length - 1 : parts.length;
        for (int i = 0; i < count; i++) {
            Environment named = WORDS.get(withoutDigits(parts[i]));
            if (named != null) {
                return named;
            }
            Environment affix = i == 0 && parts[0].indexOf('-') > 0
                    ? ofAffix(parts[0], GOV_UK_SERVICE.matcher(name).matches())
                    : UNKNOWN;
            if (affix != UNKNOWN) {
                return affix;
            }
        }
        return UNKNOWN;
    }

    private static Environment ofAffix(String part, boolean service) {
        String bare = withoutDigits(part);
        int first = bare.indexOf('-');
        int last = bare.lastIndexOf('-');
        if (first < 0) {
            return UNKNOWN;
        }
        boolean brief = first == last && !service;
        for (String word : List.of(bare.substring(last + 1), bare.substring(0, first))) {
            if (AFFIXES.contains(word) || (brief && AFFIXES_OF_SHORT_NAMES.contains(word))) {
                return WORDS.getOrDefault(word, UNKNOWN);
            }
        }
        return UNKNOWN;
    }

    private static String withoutDigits(String part) {
        boolean digit = !part.isEmpty() && Character.isDigit(part.charAt(part.length() - 1));
        return digit ? DIGITS_BEHIND.matcher(part).replaceFirst("") : part;
    }

    /** Lower case, with "pre-prod" and "non-prod" each as one word. */
    private static String joined(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("prod")) {
            lower = PREPRODUCTION_APART.matcher(lower).replaceAll("preprod");
            lower = NON_PRODUCTION.matcher(lower).replaceAll("nonprod");
        }
        return lower;
    }

    /** Tells words that say no more than that it isn't production. */
    static boolean isNonProduction(String text) {
        return NON_PRODUCTION.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** {@return the name for people, with a capital} */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
