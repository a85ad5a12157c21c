package org.incidentkit.policy;

/**
 * How often people are told how an incident goes: {@link Every} so often, or {@link Once}.
 *
 * <p>{@link #toString} gives the words that {@link #parse} reads.
 */
public sealed interface UpdateFrequency {
    /** {@return the time until the first update is due, and for {@link Every} between two updates} */
    Target target();

    /**
     * {@return the update frequency that a text states}
     *
     * <p>{@code 1 hour}, {@code every 2 hours}, {@code at least hourly} and {@code every business day} repeat; {@code Once after 2 business days} does not.
     * What follows is read as {@link Target#parse} reads it.
     *
     * @param text the words
     * @throws PolicyParseException if they are not understood
     */
    static UpdateFrequency parse(String text) {
        return new TargetParser(text).frequency();
    }

    /** {@return the frequency in words, such as {@code 1 hour}} */
    @Override
    String toString();

    /**
     * An update is due again and again, counted from the last one, and before the first from raising.
     *
     * @param target the time between two updates
     */
    record Every(Target target) implements UpdateFrequency {
        @Override
        public String toString() {
            return target.toString();
        }
    }

    /**
     * One update is due.
     *
     * @param target the time from raising until it is due
     */
    record Once(Target target) implements UpdateFrequency {
        @Override
        public String toString() {
            return "Once after " + target;
        }
    }
}
