package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The comments of front matter, which the reader of its values passes over. */
public final class YamlComments {

    /** More would push the first key out of sight. */
    private static final int MOST_LINES = 40;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(true).build();

    private YamlComments() {}

    /**
     * Reads comments.
     *
     * @param lines lines of YAML
     * @return their comments in {@linkplain #canonical canonical} form; those that stand on lines of their own if the lines
     *     aren't all YAML
     */
    public static List<String> in(List<String> lines) {
        // Most blocks have none, and needn't be read twice.
        return lines.stream().anyMatch(YamlComments::mayHold) ? canonical(read(lines)) : List.of();
    }

    /** Within a word a number sign begins no comment, and nor does it as the first character of a value in quotes. */
    private static boolean mayHold(String line) {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || !(isInWord(line.charAt(at - 1)) || line.startsWith(": \"", at - 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static List<String> read(List<String> lines) {
        List<String> comments = new ArrayList<>();
        try {
            Parser parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, String.join("\n", lines) + "\n"));
            while (parser.hasNext()) {
                if (parser.next() instanceof CommentEvent comment
                        && comment.getCommentType() != CommentType.BLANK_LINE) {
                    comments.add(comment.getValue());
                }
            }
            return comments;
        } catch (RuntimeException e) {
            // The reader of values has said what is wrong. Its engine lets Java's exceptions through as well as its
            // own.
            return lines.stream()
                    .map(Spaces::strip)
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.substring(1))
                    .toList();
        }
    }

    /**
     * Makes comments such that they are read as they were written.
     *
     * @param comments comments without their number signs
     * @return each on one line, without white space at the ends; none is empty, and what is too much for one block stands on
     *     the last line
     */
    public static List<String> canonical(List<String> comments) {
        List<String> kept = new ArrayList<>();
        for (String comment : comments) {
            String text = Spaces.oneLine(printable(Spaces.encodable(comment)));
            if (text.isEmpty()) {
                continue;
            }
            int last = kept.size() - 1;
            if (kept.size() < MOST_LINES) {
                kept.add(text);
            } else {
                kept.set(last, kept.get(last) + " " + text);
            }
        }
        return List.copyOf(kept);
    }

    /** YAML has no other characters. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isISOControl(c) || c >= '\uFFFE') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
