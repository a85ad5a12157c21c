package org.incidentkit.spring.boot.actuate;

/** Comments of HTML, which people write for one another or to keep a finding quiet: no text to be shown to readers. */
final class Comments {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private Comments() {}

    /** {@return the Markdown without its comments; those in code are examples of some, and stay} */
    static String without(String markdown) {
        if (!markdown.contains(OPEN)) {
            return markdown;
        }
        StringBuilder out = new StringBuilder();
        String fence = "";
        int at = 0;
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            int next = end < 0 ? markdown.length() : end + 1;
            String line = markdown.substring(at, next);
            String mark = fence(line);
            if (!fence.isEmpty() || !mark.isEmpty()) {
                boolean closes = !fence.isEmpty() && mark.startsWith(fence);
                fence = fence.isEmpty() ? mark : closes ? "" : fence;
                out.append(line);
                at = next;
            } else {
                at = line(markdown, at, next, out);
            }
        }
        return out.toString().strip();
    }

    private static String fence(String line) {
        String text = line.stripLeading();
        if (!text.startsWith("```") && !text.startsWith("~~~")) {
            return "";
        }
        return text.substring(0, run(text, 0, text.length()));
    }

    /** How far the character at a place goes on. */
    private static int run(String text, int from, int end) {
        int to = from;
        while (to < end && text.charAt(to) == text.charAt(from)) {
            to++;
        }
        return to;
    }

    /** Copies one line, or more if a comment goes on; returns where the next one begins. */
    private static int line(String text, int from, int end, StringBuilder out) {
        int start = out.length();
        boolean dropped = false;
        int at = from;
        int stop = end;
        while (at < stop) {
            int close = text.startsWith(OPEN, at) ? text.indexOf(CLOSE, at + OPEN.length()) : -1;
            if (close >= 0) {
                dropped = true;
                at = close + CLOSE.length();
                int newline = text.indexOf('\n', at);
                stop = newline < 0 ? text.length() : newline + 1;
            } else if (text.charAt(at) == '`') {
                int ticks = run(text, at, stop);
                int closing = text.indexOf(text.substring(at, ticks), ticks);
                int to = closing < 0 || closing >= stop ? ticks : closing + (ticks - at);
                out.append(text, at, to);
                at = to;
            } else {
                out.append(text.charAt(at++));
            }
        }
        if (dropped && out.substring(start).isBlank()) {
            // A line that held nothing else is gone as a whole.
            out.setLength(start);
        }
        return stop;
    }
}
