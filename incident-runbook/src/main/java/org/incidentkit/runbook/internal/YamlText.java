package org.incidentkit.runbook.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Scalars of YAML, written so that any reader takes them for the same text. */
public final class YamlText {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z](?:[A-Za-z0-9 _.-]{0,200}[A-Za-z0-9_-])?|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern KEYWORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

    private YamlText() {}

    /**
     * Writes a scalar: plain where nobody can take it for something else, in quotes elsewhere.
     *
     * @param text any text
     * @return YAML on one line
     */
    public static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !KEYWORD.matcher(text).matches()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                out.append(c);
            } else if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else {
                int code = Character.isHighSurrogate(c) ? text.codePointAt(i++) : c;
                out.append(String.format(Locale.ROOT, code > 0xFFFF ? "\\U%08x" : "\\u%04x", code));
            }
        }
        return out.append('"').toString();
    }
}
