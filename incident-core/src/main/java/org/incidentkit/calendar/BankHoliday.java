package org.incidentkit.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One bank holiday.
 *
 * @param date the day that is a holiday; for a substitute day, the substitute and not the weekend day it stands for
 * @param title the name, as GOV.UK writes it, such as {@code New Year’s Day}
 * @param notes GOV.UK's remark, such as {@code Substitute day}; empty where there is none
 * @param certainty what the day rests on
 */
public record BankHoliday(LocalDate date, String title, String notes, Certainty certainty)
        implements Comparable<BankHoliday>, Serializable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public BankHoliday {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(certainty, "certainty");
        if (title.isBlank()) {
            throw new IllegalArgumentException("The bank holiday on " + date + " has no title");
        }
    }

    /**
     * {@return a published bank holiday without a note}
     *
     * @param date the day
     * @param title its name
     */
    public static BankHoliday of(LocalDate date, String title) {
        return new BankHoliday(date, title, "", Certainty.PUBLISHED);
    }

    /**
     * {@return the same day, resting on something else}
     *
     * @param other what it rests on
     */
    public BankHoliday withCertainty(Certainty other) {
        return certainty == other ? this : new BankHoliday(date, title, notes, other);
    }

    /** {@return the title, followed by the note in brackets where there is one: {@code Boxing Day (substitute day)}} */
    public String label() {
        return notes.isEmpty()
                ? title
                : title + " (" + Character.toLowerCase(notes.charAt(0)) + notes.substring(1) + ")";
    }

    /** Orders by date, then by title. */
    @Override
    public int compareTo(BankHoliday other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : title.compareTo(other.title);
    }
}
