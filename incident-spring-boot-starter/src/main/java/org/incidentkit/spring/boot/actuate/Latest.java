package org.incidentkit.spring.boot.actuate;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made last of what it was made from: nothing is made again until that has changed. Two threads that come
 * at the same moment may both make it.
 */
final class Latest<K extends Record, V> {
    private volatile @Nullable Made<K, V> made;

    private record Made<K, V>(K from, V what) {}

    V of(K from, Function<K, V> maker) {
        Made<K, V> known = made;
        if (known == null || !known.from().equals(from)) {
            known = new Made<>(from, maker.apply(from));
            made = known;
        }
        return known.what();
    }
}
