package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.hours.DurationWords;
import org.incidentkit.incident.EventWords;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.LogEntry;
import org.incidentkit.incident.RecordedEvent;
import org.incidentkit.policy.Priority;
import org.incidentkit.sla.IncidentSummary.Span;

/** Writes a summary as Markdown: who reads it in a review was not there. */
final class SummaryMarkdown {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** An address on the web, without what may end the sentence around it. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhttps?://[^\\s<>\"\\\\]{0,1999}[^\\s<>\"\\\\.,;:!?)'*_`~\\]]");

    private static final Pattern LIST_MARK = Pattern.compile("(\\d{0,9})[-+=.)]");

    private final IncidentSummary summary;
    private final StringBuilder text = new StringBuilder();

    SummaryMarkdown(IncidentSummary summary) {
        this.summary = summary;
    }

    String text() {
        SlaStatus status = summary.status();
        Raised raised = status.incident().raised();
        Priority priority = status.priority();
        text.append("# Incident ").append(escaped(status.incident().id())).append("\n\n");
        if (!raised.summary().isBlank()) {
            text.append(escaped(raised.summary())).append("\n\n");
        }
        text.append("Priority ")
                .append(escaped(priority.code()))
                .append(priority.type().isEmpty() ? "" : ", " + escaped(priority.type()))
                .append(status.incident().involvesData(status.now()) ? "; data is involved" : "")
                .append(". Raised ")
                .append(time(raised.at()))
                .append(raised.by().isBlank() ? "" : " by " + escaped(raised.by()))
                .append(
                        summary.toResolve().isPresent()
                                ? ".\n"
                                : "; not resolved yet, at " + time(status.now()) + ".\n");
        times();
        breaches();
        pauses();
        roles();
        timeline();
        return text.toString();
    }

    private void times() {
        heading("How long it took");
        table("", "When", "By the clock", "In response hours", "Without pauses");
        span("First response", summary.toRespond());
        span("First update", summary.toFirstUpdate());
        span("Service restored", summary.toRestore());
        span("Resolved", summary.toResolve());
    }

    private void span(String what, Optional<Span> span) {
        if (span.isEmpty()) {
            row(what, "not recorded", "", "", "");
        } else {
            Span took = span.get();
            row(what, time(took.at()), words(took.byTheClock()), words(took.business()), words(took.unpaused()));
        }
    }

    private void breaches() {
        heading("Promises not kept in time");
        if (summary.status().breaches().isEmpty()) {
            text.append("None.\n");
            return;
        }
        table("Promise", "Priority", "Due", "Late by");
        for (Breach breach : summary.status().breaches()) {
            String until = breach.end().isPresent() ? "" : " and counting";
            row(
                    switch (breach.clock()) {
                        case RESPONSE -> "Response";
                        case UPDATE -> "Update";
                        case RESOLUTION -> "Resolution";
                    },
                    escaped(breach.priority()),
                    time(breach.due()),
                    words(breach.late()) + until);
        }
    }

    private void pauses() {
        if (summary.pauses().isEmpty()) {
            return;
        }
        heading("Pauses");
        table("From", "To", "In response hours", "Reason");
        summary.pauses()
                .forEach(pause -> row(
                        time(pause.from()),
                        pause.to().map(this::time).orElse("still paused"),
                        words(pause.business()),
                        escaped(pause.reason())));
    }

    private void roles() {
        if (summary.roles().isEmpty()) {
            return;
        }
        heading("Roles");
        table("Role", "Held by", "From", "To");
        summary.roles()
                .forEach(holding -> row(
                        escaped(holding.role().name()),
                        escaped(holding.holder()),
                        time(holding.from()),
                        holding.to().map(this::time).orElse("")));
    }

    private void timeline() {
        heading("Timeline");
        table("When", "What", "Who");
        for (RecordedEvent recorded : summary.status().incident().history()) {
            IncidentEvent event = recorded.event();
            if (!event.at().isAfter(summary.status().now())) {
                row(
                        time(event.at()),
                        EventWords.of(event, this::time, this::escaped) + remark(recorded),
                        escaped(event.by()));
            }
        }
        List<String> withdrawn = new ArrayList<>();
        for (LogEntry entry : summary.status().incident().log()) {
            if (entry instanceof LogEntry.Withdrawn gone) {
                withdrawn.add("- Entry " + gone.entry() + " was withdrawn " + time(gone.recordedAt()) + by(gone.by())
                        + ": " + escaped(gone.reason()) + "\n");
            } else if (entry instanceof LogEntry.Corrected mended) {
                withdrawn.add("- Entry " + mended.entry() + " was corrected " + time(mended.recordedAt())
                        + by(mended.by()) + ": " + escaped(mended.reason()) + "\n");
            }
        }
        if (!withdrawn.isEmpty()) {
            text.append("\nCorrections of the record:\n\n");
            withdrawn.forEach(text::append);
        }
    }

    private String by(String who) {
        return who.isBlank() ? "" : " by " + escaped(who);
    }

    private String remark(RecordedEvent recorded) {
        return recorded.corrected()
                ? " (entry " + recorded.number() + ", corrected)"
                : recorded.isLate() ? " (entered " + time(recorded.recordedAt()) + ")" : "";
    }

    private void heading(String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    private void table(String... headers) {
        row(headers);
        text.append("|---".repeat(headers.length)).append("|\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
        }
        text.append("|\n");
    }

    private String time(Instant instant) {
        boolean whole = instant.getEpochSecond() % 60 == 0;
        return (whole ? TO_THE_MINUTE : TIME).format(instant.atZone(summary.zone()));
    }

    private static String words(Duration duration) {
        return DurationWords.brief(duration);
    }

    /** Words that are neither Markdown nor HTML nor break a table; but addresses on the web are links that work. */
    private String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        String line = String.join(" ", SPACE.split(shown(words).strip(), -1));
        // At the beginning of a line these would make a list, or a heading of the line before.
        Matcher mark = LIST_MARK.matcher(line);
        if (mark.lookingAt()) {
            escaped.append(mark.group(1)).append('\\');
            line = line.substring(mark.group(1).length());
        }
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            escape(line.substring(from, address.start()), escaped);
            escaped.append('<').append(address.group().replace("|", "%7C")).append('>');
            from = address.end();
        }
        escape(line.substring(from), escaped);
        return escaped.toString();
    }

    /** What can't be seen, or turns the direction of what follows, is no part of what people wrote to be read. */
    private static String shown(String words) {
        return words.codePoints()
                .map(c -> isHidden(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return Character.isISOControl(c) || turns;
    }

    private static void escape(String words, StringBuilder escaped) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ("\\`*_[]|#~".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append(c);
            }
        }
    }
}
