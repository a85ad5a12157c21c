package org.incidentkit.spring.boot.actuate;

import java.util.regex.Pattern;

/** Hides, in free text, what would identify a person: addresses and telephone numbers. */
final class Masking {
    private static final String HIDDEN = "•••";
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+'-]{1,64}(?=@[\\p{L}\\d-]{1,63}\\.)");
    /** Nine digits and more, with what people put between them, from a plus or a zero on. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\p{L}\\d])[+0](?:[ ()./-]{0,2}\\d){8,14}(?!\\d)");

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\d./@•])@[\\p{L}\\d][\\p{L}\\d._-]{1,80}");

    private Masking() {}

    static String text(String text, boolean shown) {
        if (shown) {
            return text;
        }
        String masked = EMAIL.matcher(text).replaceAll(HIDDEN);
        masked = TELEPHONE.matcher(masked).replaceAll(HIDDEN);
        return HANDLE.matcher(masked).replaceAll("@" + HIDDEN);
    }
}
