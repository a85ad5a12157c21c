package org.incidentkit.spring.boot.diagnostics;

/** The value of a property that is not understood, or that cannot be used. */
public final class WrongSettingException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The name of the property. */
    private final String property;

    /** The value as it was given. */
    private final String value;

    /** What would be right, in a sentence. */
    private final String choices;

    /**
     * Creates an exception.
     *
     * @param property the name of the property
     * @param value the value as it was given
     * @param message what is wrong with it, with the name of the property
     * @param choices what would be right, in a sentence
     */
    public WrongSettingException(String property, String value, String message, String choices) {
        super(message);
        this.property = property;
        this.value = value;
        this.choices = choices;
    }

    /**
     * Adds the cause.
     *
     * @param cause what found it wrong
     * @return this
     */
    public WrongSettingException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** {@return the name of the property} */
    public String property() {
        return property;
    }

    /** {@return the value as it was given} */
    public String value() {
        return value;
    }

    /** {@return what would be right, in a sentence} */
    public String choices() {
        return choices;
    }
}
