package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The response hours of a service: the team's own words, and the hours that they mean if they could be read.
 *
 * <p>Two statements are equal when their words are.
 */
public final class HoursStatement {

    private final String text;
    private final Optional<ResponseHours> hours;
    private final Optional<ResponseHoursParseException> problem;

    private HoursStatement(String text, Optional<ResponseHours> hours, Optional<ResponseHoursParseException> problem) {
        this.text = text;
        this.hours = hours;
        this.problem = problem;
    }

    /**
     * Makes a statement and reads the hours from it.
     *
     * @param text the team's words, on one line or several; blank lines are dropped
     * @return the statement
     * @throws IllegalArgumentException if the text is blank
     */
    public static HoursStatement of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : MarkdownLines.split(Spaces.encodable(text))) {
            String words = Spaces.strip(line);
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A statement of hours must not be blank: leave it out instead.");
        }
        String words = String.join("\n", lines);
        try {
            return new HoursStatement(words, Optional.of(ResponseHours.parse(plain(words))), Optional.empty());
        } catch (ResponseHoursParseException e) {
            return new HoursStatement(words, Optional.empty(), Optional.of(e));
        }
    }

    /** One space for each line end and each space that isn't plain keeps the place of every character. */
    private static String plain(String words) {
        StringBuilder out = new StringBuilder(words);
        for (int i = 0; i < out.length(); i++) {
            if (Spaces.isSpace(out.charAt(i))) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** {@return the team's words, lines separated by LF} */
    public String text() {
        return text;
    }

    /** {@return the hours that the words mean; empty if they could not be read} */
    public Optional<ResponseHours> hours() {
        return hours;
    }

    /** {@return why the words could not be read; its index counts from the start of {@link #text()}} */
    public Optional<ResponseHoursParseException> problem() {
        return problem;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HoursStatement that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the team's words} */
    @Override
    public String toString() {
        return text;
    }
}
