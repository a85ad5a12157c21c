package org.incidentkit.hours;

/**
 * A window of one date as instants, {@code [from, to)}, never empty.
 *
 * @param from seconds since the epoch
 * @param to seconds since the epoch
 */
record Stretch(long from, long to) {}
