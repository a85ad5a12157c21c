package org.incidentkit.hours;

/**
 * Thrown when a sentence cannot be read as response hours. The message says what was not understood, where, and what
 * would be right.
 */
public final class ResponseHoursParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int index;

    ResponseHoursParseException(String text, int index, String problem) {
        super("Response hours not understood at character " + (index + 1) + ": " + problem);
        this.text = text;
        this.index = index;
    }

    /** {@return the text that was to be read, in full} */
    public String text() {
        return text;
    }

    /** {@return where in the text the problem lies, counted in characters from 0} */
    public int index() {
        return index;
    }
}
