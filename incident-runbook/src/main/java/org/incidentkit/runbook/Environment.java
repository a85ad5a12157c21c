package org.incidentkit.runbook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    private static Map<String, Environment> words() {
        Map<String, Environment> words = new LinkedHashMap<>();
        put(words, PREPRODUCTION, "preproduction preprod preprd pre-production pre-prod");
        put(words, PRODUCTION, "production prod prd live");
        put(words, STAGING, "staging stage stg");
        put(words, INTEGRATION, "integration int");
        put(words, TEST, "test testing tst qa uat acceptance sit");
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
     * Tells the environment that some words name.
     *
     * @param text a label or a host name
     * @return the environment; {@link #UNKNOWN} if no word names one
     */
    public static Environment named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("prod")) {
            lower = PREPRODUCTION_APART.matcher(lower).replaceAll("preprod");
            lower = NON_PRODUCTION.matcher(lower).replaceAll("nonprod");
        }
        for (String word : NO_LETTERS.split(lower, -1)) {
            Environment environment = WORDS.get(word);
            if (environment != null) {
                return environment;
            }
        }
        return UNKNOWN;
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
