package org.incidentkit.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cuts a source into lines without ever holding more than one. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** One line. */
    static final class RawLine {
        /** From 1. */
        final long number;
        /** Without its end; of a line that is too long the beginning. */
        final byte[] bytes;
        /** Whether it has an end, as all lines have but perhaps the last. */
        final boolean ended;

        final boolean tooLong;

        RawLine(long number, byte[] bytes, boolean ended, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.ended = ended;
            this.tooLong = tooLong;
        }
    }

    Stream<RawLine> lines() {
        return StreamSupport.stream(
                new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super RawLine> action) {
                        RawLine line;
                        try {
                            line = next();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        if (line.bytes.length == 0 && !line.ended) {
                            return false;
                        }
                        action.accept(line);
                        return true;
                    }
                },
                false);
    }

    private RawLine next() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        boolean tooLong = false;
        boolean ended = false;
        number++;
        while (!ended && (at < end || fill())) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            ended = at < end;
            int found = Math.min(at - from, IncidentLog.LONGEST_LINE - length);
            tooLong |= found < at - from;
            if (length + found > line.length) {
                line = Arrays.copyOf(line, Math.max(length + found, 2 * line.length));
            }
            System.arraycopy(buffer, from, line, length, found);
            length += found;
            at += ended ? 1 : 0;
        }
        if (ended && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new RawLine(number, Arrays.copyOf(line, length), ended, tooLong);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
