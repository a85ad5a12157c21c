package org.incidentkit.spring.boot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.lint.RunbookLinter;

/**
 * One runbook of this application by its name, with the deadlines that follow from it. Follows its source; safe to share
 * between threads.
 */
public final class ServiceRunbook {
    private static final int DIGITS = 12;

    private final String name;
    private final RunbookSource source;
    private final GuardedSource guarded;
    private final ServiceSla sla;
    private final RunbookLinter linter;
    private volatile @Nullable Checked checked;

    private volatile @Nullable Versioned versioned;

    /** What was found on a date. A runbook need not be checked again until either changes. */
    private record Checked(RunbookState.Available state, LocalDate today, List<Finding> findings) {}

    private record Versioned(String markdown, String version) {}

    /**
     * Creates a runbook.
     *
     * @param name its name, by which a request may ask for it
     * @param source where it comes from
     * @param sla its deadlines
     * @param linter checks it
     */
    public ServiceRunbook(String name, RunbookSource source, ServiceSla sla, RunbookLinter linter) {
        this.name = Objects.requireNonNull(name, "name");
        this.source = Objects.requireNonNull(source, "source");
        this.guarded = new GuardedSource(source);
        this.sla = Objects.requireNonNull(sla, "sla");
        this.linter = Objects.requireNonNull(linter, "linter");
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return where it comes from} */
    public RunbookSource source() {
        return source;
    }

    /** {@return its deadlines} */
    public ServiceSla sla() {
        return sla;
    }

    /**
     * {@return the runbook as it is now, or why there is none}
     *
     * <p>Where the source throws, or gives null, there is none, and the reason names the source.
     */
    public RunbookState state() {
        return guarded.current();
    }

    /**
     * Has the source look for a newer version. It may take as long as the source does; where the source is looking already,
     * on another thread, this does nothing.
     *
     * @return what went wrong, in words that name the source and no more of an exception than its class; empty where
     *     nothing did
     */
    public Optional<String> refresh() {
        return guarded.refresh();
    }

    /**
     * {@return the date where the service is}
     *
     * @param now the instant that is asked about
     */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, sla.zone());
    }

    /**
     * {@return what is wrong with the runbook, sorted by place}
     *
     * @param state the runbook, as {@link #state} gave it
     * @param today the date where the service is
     */
    public List<Finding> findings(RunbookState.Available state, LocalDate today) {
        Checked known = checked;
        if (known == null || !known.state().equals(state) || !known.today().equals(today)) {
            List<Finding> findings = new ArrayList<>(linter.lint(state.runbook(), today));
            findings.addAll(state.problems());
            known = new Checked(
                    state, today, findings.stream().sorted().distinct().toList());
            checked = known;
        }
        return known.findings();
    }

    /**
     * {@return what tells one text of the runbook from another: the first 12 hexadecimal digits of its SHA-256}
     *
     * @param state the runbook, as {@link #state} gave it
     */
    public String version(RunbookState.Available state) {
        Versioned known = versioned;
        if (known == null || !known.markdown().equals(state.markdown())) {
            known = new Versioned(state.markdown(), sha256(state.markdown()).substring(0, DIGITS));
            versioned = known;
        }
        return known.version();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
