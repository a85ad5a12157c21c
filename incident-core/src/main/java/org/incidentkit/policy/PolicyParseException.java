package org.incidentkit.policy;

/** Thrown when a target or an update frequency cannot be read. The message says what would be right. */
public final class PolicyParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int index;

    PolicyParseException(String text, int index, String problem) {
        super("\"" + text + "\" not understood at character " + (index + 1) + ": " + problem);
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
