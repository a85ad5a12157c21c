package org.incidentkit.sla;

import java.time.Instant;
import java.util.Arrays;

/**
 * When the clocks of an incident stood still, in order: pauses, and the time for which it counted as resolved. The last
 * may be open.
 */
final class Pauses {
    private static final Instant[] NONE = {};

    private Instant[] edges = NONE;
    private int size;
    private boolean open;

    int size() {
        return size;
    }

    boolean isOpen() {
        return open;
    }

    Instant from(int pause) {
        return edges[2 * pause];
    }

    /** The end of a pause, or the end of time. */
    Instant to(int pause) {
        return edges[2 * pause + 1];
    }

    /** The first pause that can bear on a clock which is started now. */
    int current() {
        return open ? size - 1 : size;
    }

    void begin(Instant at) {
        if (!open) {
            if (2 * size == edges.length) {
                edges = Arrays.copyOf(edges, Math.max(4, 4 * size));
            }
            edges[2 * size] = at;
            edges[2 * size + 1] = Instant.MAX;
            size++;
            open = true;
        }
    }

    void end(Instant at) {
        if (open) {
            edges[2 * size - 1] = at;
            open = false;
        }
    }
}
