package org.incidentkit.spring.boot.actuate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.IncidentPage;
import org.incidentkit.runbook.render.IncidentPage.Mood;
import org.incidentkit.runbook.render.IncidentPage.Row;
import org.incidentkit.spring.boot.ServiceRunbooks;

/** Incidents as pages for people. They say what the answers for tools say, in words. */
final class IncidentPages {
    private static final String ENDPOINT = "incidents";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_TOO =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Supplier<HtmlRenderer> renderer;
    private final PageLinks links;

    IncidentPages(Supplier<HtmlRenderer> renderer, PageLinks links) {
        this.links = links;
        this.renderer = renderer;
    }

    String list(IncidentsAnswer answer, @Nullable String at) {
        List<Row> rows = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (IncidentsAnswer.Row row : answer.incidents()) {
            rows.add(new Row(
                    row.id(),
                    List.of(
                            sentence(row.state()) + ", " + row.priority() + breaches(row.breaches()),
                            row.problem() != null
                                    ? row.problem()
                                    : Optional.ofNullable(row.next())
                                            .map(next -> next(next, answer.now()))
                                            .orElse("Nothing is due"),
                            when(row.raisedAt(), answer.now()))));
            targets.add(links.below(ENDPOINT) + encoded(row.id()) + (at == null ? "" : "?at=" + encoded(at)));
        }
        return renderer.get()
                .incidents(
                        rows,
                        targets,
                        answer.problems().stream()
                                .map(problem -> (problem.line() == 0 ? "" : "Line " + problem.line() + ": ")
                                        + problem.message())
                                .toList(),
                        links.from(ENDPOINT, false, ServiceRunbooks.MAIN));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String one(IncidentAnswer answer, Optional<Runbook> runbook) {
        boolean shown = answer.details().equals("shown");
        return renderer.get()
                .incident(
                        new IncidentPage(
                                answer.id() + (answer.summary().isBlank() ? "" : ": " + answer.summary()),
                                mood(answer),
                                banners(answer),
                                facts(answer),
                                answer.clocks().stream()
                                        .map(clock -> clock(clock, answer.now()))
                                        .toList(),
                                answer.missing().stream()
                                        .map(IncidentAnswer.Missing::message)
                                        .toList(),
                                Optional.ofNullable(answer.whoToCall())
                                        .map(who -> who(who, answer.now()))
                                        .orElse(""),
                                runbook.map(Runbook::contacts).orElse(List.of()),
                                note(runbook, Part.CONTACTS, shown),
                                runbook.isPresent() && answer.involvesData(),
                                answer.involvesData()
                                        ? runbook.map(Runbook::dataContacts).orElse(List.of())
                                        : List.of(),
                                note(runbook, Part.DATA_CONTACTS, shown),
                                shown,
                                answer.breaches().stream()
                                        .map(breach -> new Row(
                                                sentence(breach.clock()) + ", " + breach.priority(),
                                                List.of(
                                                        when(breach.due(), answer.now()),
                                                        breach.lateInWords()
                                                                + (breach.end() == null ? " and counting" : ""))))
                                        .toList(),
                                took(answer),
                                answer.timeline().stream()
                                        .map(happening -> event(happening, answer.now()))
                                        .toList(),
                                links.from(ENDPOINT, true, ServiceRunbooks.MAIN)),
                        OffsetDateTime.parse(answer.now()).toLocalDate());
    }

    private static String note(Optional<Runbook> runbook, Part part, boolean shown) {
        return runbook.map(book -> Masking.note(book, part, shown)).orElse("");
    }

    private static Mood mood(IncidentAnswer answer) {
        if (answer.problem() != null || (answer.next() != null && answer.next().overdue())) {
            return Mood.LATE;
        }
        return answer.state().equals("resolved") ? Mood.CALM : Mood.WATCH;
    }

    private static List<String> banners(IncidentAnswer answer) {
        if (answer.problem() != null) {
            return List.of("Its clocks cannot be read. " + answer.problem());
        }
        IncidentsAnswer.NextAnswer next = answer.next();
        if (next != null) {
            String who = next.holder() == null ? next.owedBy() + ": nobody" : next.holder() + ", " + next.owedBy();
            return List.of(next(next, answer.now()) + " (" + who + ").");
        }
        return List.of(
                switch (answer.state()) {
                    case "resolved" -> "Resolved. Nothing is due.";
                    case "paused" -> "Paused. The clocks stand still.";
                    default -> "Open. Nothing is due.";
                });
    }

    private static String next(IncidentsAnswer.NextAnswer next, String now) {
        return sentence(next.clock()) + (next.overdue() ? " overdue since " : " due by ") + when(next.due(), now);
    }

    private static List<String> facts(IncidentAnswer answer) {
        List<String> facts = new ArrayList<>();
        facts.add("Priority " + answer.priority() + (answer.type().isEmpty() ? "" : ", " + answer.type())
                + (answer.involvesData() ? "; data is involved." : "."));
        facts.add("Raised " + when(answer.raisedAt(), answer.now())
                + (answer.raisedBy() == null ? "." : " by " + answer.raisedBy() + "."));
        String holders = answer.roles().stream()
                .filter(role -> role.to() == null)
                .map(role -> sentence(role.role()) + " " + role.holder())
                .collect(Collectors.joining("; "));
        if (!holders.isEmpty()) {
            facts.add(holders + ".");
        }
        facts.add("This page shows it as it stood " + YEAR_TOO.format(OffsetDateTime.parse(answer.now()))
                + "; its times are those of " + answer.timeZone() + ".");
        return facts;
    }

    private static Row clock(IncidentAnswer.Clock clock, String now) {
        boolean owed = clock.finishedAt() == null;
        String stands = switch (clock.state()) {
            case "not-started" -> "Starts " + when(clock.startsAt(), now);
            case "running" -> clock.remainingInWords() + " remain";
            case "paused" -> "Paused, " + clock.remainingInWords() + " remain";
            case "met" -> "Met";
            case "breached" -> (owed ? "Overdue by " : "Done late, by ") + clock.overdueInWords();
            default -> "Nothing is owed";
        };
        return new Row(
                sentence(clock.clock()),
                List.of(
                        stands,
                        clock.due() == null ? "" : when(clock.due(), now),
                        clock.target() + " (" + clock.priority() + ")"));
    }

    private static String who(IncidentAnswer.Who who, String now) {
        if (who.inResponseHours()) {
            return "They answer now"
                    + (who.nextClosing() == null
                            ? ", around the clock."
                            : ", until " + when(who.nextClosing(), now) + ".");
        }
        return "They do not answer now"
                + (who.nextOpening() == null ? "." : ", but from " + when(who.nextOpening(), now) + " on.");
    }

    private static List<Row> took(IncidentAnswer answer) {
        List<Row> rows = new ArrayList<>();
        add(rows, "First response", answer.took().respond(), answer.now());
        add(rows, "First update", answer.took().firstUpdate(), answer.now());
        add(rows, "Service restored", answer.took().restore(), answer.now());
        add(rows, "Resolved", answer.took().resolve(), answer.now());
        return rows;
    }

    private static void add(List<Row> rows, String what, IncidentAnswer.@Nullable Span span, String now) {
        if (span != null) {
            rows.add(new Row(
                    what,
                    List.of(
                            when(span.at(), now),
                            DurationText.of(Duration.parse(span.byTheClock())),
                            DurationText.of(Duration.parse(span.business())))));
        }
    }

    private static IncidentPage.Event event(IncidentAnswer.Happening happening, String now) {
        String remark = happening.corrected()
                ? "corrected"
                : happening.enteredAt() == null ? "" : "entered " + when(happening.enteredAt(), now);
        return new IncidentPage.Event(
                when(happening.at(), now), happening.text(), happening.by() == null ? "" : happening.by(), remark);
    }

    private static String breaches(int count) {
        return count == 0
                ? ""
                : ", " + count + (count == 1 ? " promise not kept in time" : " promises not kept in time");
    }

    /** {@code 12:30 today}, {@code Tue 7 Apr 10:50}, with the year where it is another. */
    private static String when(String time, String now) {
        OffsetDateTime at = OffsetDateTime.parse(time);
        LocalDate today = OffsetDateTime.parse(now).toLocalDate();
        if (at.toLocalDate().equals(today)) {
            return TIME.format(at) + " today";
        }
        return (at.getYear() == today.getYear() ? DAY_AND_TIME : YEAR_TOO).format(at);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
