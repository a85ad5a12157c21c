package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.SourceLocation;

/** Where the parts of a runbook stand, gathered while it is read. */
final class Places {

    static final Places NONE = new Places();

    private final Map<Part, SourceLocation> parts = new EnumMap<>(Part.class);
    private final List<SourceLocation> contacts = new ArrayList<>();
    private final List<SourceLocation> dataContacts = new ArrayList<>();
    private final List<SourceLocation> serviceUrls = new ArrayList<>();
    private final List<SourceLocation> otherUrls = new ArrayList<>();
    private final List<SourceLocation> sections = new ArrayList<>();
    private final Map<String, SourceLocation> keys = new LinkedHashMap<>();
    private int bodyLine = 1;
    private Optional<SourceLocation> title = Optional.empty();
    private Optional<SourceLocation> hours = Optional.empty();
    private Optional<SourceLocation> expires = Optional.empty();
    private Optional<SourceLocation> lastReviewed = Optional.empty();

    Map<Part, SourceLocation> parts() {
        return parts;
    }

    List<SourceLocation> contacts() {
        return contacts;
    }

    List<SourceLocation> dataContacts() {
        return dataContacts;
    }

    List<SourceLocation> serviceUrls() {
        return serviceUrls;
    }

    List<SourceLocation> otherUrls() {
        return otherUrls;
    }

    List<SourceLocation> sections() {
        return sections;
    }

    Map<String, SourceLocation> keys() {
        return keys;
    }

    void bodyAt(int line) {
        bodyLine = line;
    }

    int bodyLine() {
        return bodyLine;
    }

    void titleAt(SourceLocation at) {
        title = Optional.of(at);
    }

    void hoursAt(SourceLocation at) {
        hours = Optional.of(at);
    }

    void datesAt(Optional<SourceLocation> expiresAt, Optional<SourceLocation> lastReviewedAt) {
        expires = expiresAt;
        lastReviewed = lastReviewedAt;
    }

    Optional<SourceLocation> title() {
        return title;
    }

    Optional<SourceLocation> hours() {
        return hours;
    }

    /** Where the date stands that counts: that of expiry before that of the last review. */
    Optional<SourceLocation> reviewDate() {
        return expires.or(() -> lastReviewed);
    }

    Optional<SourceLocation> lastReviewed() {
        return lastReviewed;
    }

    /** Where a part stands or, if it doesn't, the start of the text. */
    SourceLocation of(Part part) {
        return parts.getOrDefault(part, SourceLocation.START);
    }

    /**
     * Puts values and places together. A runbook may find more in a note than its parser did; that stands where the part
     * does.
     */
    static <T> List<Located<T>> locate(List<T> values, List<SourceLocation> places, SourceLocation otherwise) {
        List<Located<T>> located = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            located.add(new Located<>(values.get(i), i < places.size() ? places.get(i) : otherwise));
        }
        return List.copyOf(located);
    }
}
