package org.incidentkit.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;

/**
 * Keeps the last version of a runbook that was fit to be served, for a {@link RunbookSource} that reads it from somewhere.
 *
 * <p>The first version is taken as it is: a runbook with errors is better than none. A later one is refused if it is
 * empty, or if it has an error of a kind that the one before had not, since half a file looks just like that; the one
 * before stays, with a {@linkplain #REFUSED finding} that says so. That the new one is out of date is no reason to refuse
 * it. Safe to share between threads.
 */
public final class LastGoodRunbook {
    /** The rule of the finding which says that a newer version is not served. */
    public static final String REFUSED = "newer-version-refused";

    /** Errors that come with time and not with an edit. */
    private static final String REVIEW = "review-";

    private final RunbookParser parser;
    private final RunbookLinter linter;
    private final Clock clock;
    private volatile RunbookState state;
    private RunbookState.@Nullable Available good;

    /**
     * Creates a keeper of nothing yet.
     *
     * @param parser reads the text
     * @param linter tells what is wrong with it
     * @param clock tells the date on which it is checked
     */
    public LastGoodRunbook(RunbookParser parser, RunbookLinter linter, Clock clock) {
        this.parser = parser;
        this.linter = linter;
        this.clock = clock;
        this.state = new RunbookState.Unavailable("The runbook has not been read yet; ask again in a moment");
    }

    /** {@return what is to be served} */
    public RunbookState current() {
        return state;
    }

    /**
     * Takes a version that was read.
     *
     * @param text its text, in UTF-8
     * @param location where it was found, in words that a person can follow
     * @return what is to be served from now on
     */
    public synchronized RunbookState offer(byte[] text, String location) {
        ParsedRunbook parsed = parsed(text, location);
        RunbookState.Available before = good;
        if (before != null) {
            if (new String(text, StandardCharsets.UTF_8).isBlank()) {
                return keep(before, SourceLocation.START, "it is empty");
            }
            Optional<Finding> broken = newError(before.runbook(), parsed);
            if (broken.isPresent()) {
                Finding error = broken.get();
                return keep(before, error.location(), "it has an error that the one before had not: " + error);
            }
        }
        RunbookState.Available now =
                new RunbookState.Available(parsed, location, new String(text, StandardCharsets.UTF_8));
        good = now;
        state = now;
        return now;
    }

    /**
     * Takes note that no version could be read.
     *
     * @param reason why, and what to do about it, in one sentence for people without a full stop
     * @return what is to be served from now on
     */
    public synchronized RunbookState failed(String reason) {
        RunbookState.Available before = good;
        if (before != null) {
            return keep(before, SourceLocation.START, reason);
        }
        state = new RunbookState.Unavailable(reason);
        return state;
    }

    private RunbookState keep(RunbookState.Available before, SourceLocation where, String reason) {
        List<Finding> problems = List.of(new Finding(
                Severity.ERROR,
                REFUSED,
                where,
                "A newer version is not served, and the last good one stays: " + reason));
        RunbookState.Available now = before.withProblems(problems);
        // The same object while nothing changes, so that what was made of it is made once.
        if (!now.equals(state)) {
            state = now;
        }
        return state;
    }

    private ParsedRunbook parsed(byte[] text, String location) {
        try {
            return parser.parse(new ByteArrayInputStream(text), location);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    private Optional<Finding> newError(ParsedRunbook before, ParsedRunbook after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> known = errors(before, today).stream().map(Finding::rule).collect(Collectors.toSet());
        return errors(after, today).stream()
                .filter(error -> !known.contains(error.rule()))
                .findFirst();
    }

    private List<Finding> errors(ParsedRunbook runbook, LocalDate today) {
        return linter.lint(runbook, today).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().startsWith(REVIEW))
                .toList();
    }
}
