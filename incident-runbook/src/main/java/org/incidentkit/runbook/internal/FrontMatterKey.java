package org.incidentkit.runbook.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The keys of the front matter that the model knows. Case makes no difference, nor whether words are joined or apart. */
public enum FrontMatterKey {
    /** What kind of document it is. */
    CATEGORY("category"),
    /** The first day on which it is out of date. */
    EXPIRES("expires", "expires_on", "expiry", "expiry_date", "next_review", "next_review_date", "review_by"),
    /** The day on which it was last read through. */
    LAST_REVIEWED("last_reviewed_on", "last_reviewed", "last_review", "last_review_date", "reviewed_on"),
    /** How long a review holds. */
    REVIEW_PERIOD("review_in", "review_period", "review_every");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> names;

    FrontMatterKey(String... names) {
        this.names = Set.of(names);
    }

    /**
     * Finds a key.
     *
     * @param written the key as it was written
     * @return what it is, if the model knows it
     */
    public static Optional<FrontMatterKey> find(String written) {
        if (written.length() > 20) {
            return Optional.empty();
        }
        String name = written.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (FrontMatterKey key : values()) {
            if (key.names.contains(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
