package org.incidentkit.calendar;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of the UK that has bank holidays of its own, as
 * <a href="https://www.gov.uk/bank-holidays">GOV.UK</a> divides them.
 */
public enum Division {
    /** England and Wales. */
    ENGLAND_AND_WALES("england-and-wales", "England and Wales"),
    /** Scotland. */
    SCOTLAND("scotland", "Scotland"),
    /** Northern Ireland. */
    NORTHERN_IRELAND("northern-ireland", "Northern Ireland");

    private final String id;
    private final String label;

    Division(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * {@return the division with an identifier, such as {@code england-and-wales}}
     *
     * @param id the identifier that GOV.UK's data uses, in lower case
     * @throws IllegalArgumentException for any other text; the message lists the identifiers
     */
    public static Division of(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("Unknown division \"" + id + "\": known are " + ids()));
    }

    static Optional<Division> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Division::id).collect(Collectors.joining(", "));
    }

    /** {@return the identifier that GOV.UK's data uses, such as {@code england-and-wales}} */
    public String id() {
        return id;
    }

    /** {@return the name to show to people, such as {@code England and Wales}} */
    public String label() {
        return label;
    }
}
