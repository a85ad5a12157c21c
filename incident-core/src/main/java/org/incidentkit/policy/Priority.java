package org.incidentkit.policy;

/**
 * How bad an incident is.
 *
 * @param code the short name by which it is asked for, such as {@code P1}
 * @param type the long name, such as {@code Critical}; may be empty
 * @param example what kind of incident it is, in words; may be empty
 */
public record Priority(String code, String type, String example) {
    /**
     * Trims the parts.
     *
     * @throws IllegalArgumentException if the code is blank or holds white space
     */
    public Priority {
        code = code.strip();
        type = type.strip();
        example = example.strip();
        if (code.isEmpty() || code.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("\"" + code + "\" is no code of a priority; write one word, such as P1");
        }
    }
}
