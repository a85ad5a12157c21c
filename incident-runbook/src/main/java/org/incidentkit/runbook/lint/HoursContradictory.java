package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.Synonyms;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.parse.Located;

import static java.util.stream.Collectors.toSet;

/** What stands beside the hours, or under a second heading of theirs, agrees with them. */
final class HoursContradictory extends NamedRule {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 300;
    private static final Pattern ALWAYS =
            Pattern.compile("(?i)(?<!not )(?<!n't )(?:24\\s?[/x]\\s?7|around the clock|24 hours a day)");
    private static final Pattern FOR_SOME =
            Pattern.compile("(?i)\\b(?:P\\d|priority|critical|for|out of hours|monitor)");

    HoursContradictory() {
        super("hours-contradictory", Severity.WARNING, "The response hours are stated once, or alike each time.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        Optional<Located<ResponseHours>> stated = inspection
                .parsed()
                .responseHours()
                .flatMap(hours -> hours.value().hours().map(value -> new Located<>(value, hours.location())));
        if (stated.isEmpty()) {
            return List.of();
        }
        int own = stated.get().location().line();
        Set<String> statement = inspection
                .runbook()
                .responseHours()
                .orElseThrow()
                .text()
                .lines()
                .collect(toSet());
        List<Finding> findings = new ArrayList<>();
        int tried = 0;
        for (Inspection.Heading heading : inspection.headings()) {
            boolean hours = heading.level() > 1
                    && heading.words().toLowerCase(Locale.ROOT).contains("hours")
                    && Synonyms.standard()
                            .findPart(heading.words())
                            .filter(Part.RESPONSE_HOURS::equals)
                            .isPresent();
            for (Line line : hours ? inspection.lines().subList(heading.bodyIndex(), heading.end()) : List.<Line>of()) {
                int number = inspection.at(line, 0).line();
                String shown = line.kind() == Kind.FENCED ? line.text() : Inspection.shown(line);
                // What was read isn't read again; said once more in the same words, it is no contradiction.
                boolean read =
                        number == own || statement.contains(words(shown)) || statement.contains(Spaces.strip(shown));
                if (!read && tried++ < MOST_LINES) {
                    problem(stated.get().value(), shown)
                            .ifPresent(problem -> findings.add(finding(
                                    inspection.at(line, indent(line)),
                                    problem + " on line " + own
                                            + ": state them once, or say which of the two holds when.")));
                }
            }
        }
        return findings;
    }

    private static int indent(Line line) {
        return line.text().length() - line.text().stripLeading().length();
    }

    private static Optional<String> problem(ResponseHours stated, String shown) {
        String words = words(shown);
        if (words.isEmpty() || words.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Optional<ResponseHours> other = read(words);
        if (other.isPresent()) {
            return other.get().equals(stated)
                    ? Optional.empty()
                    : Optional.of("These hours, " + Quotes.of(words) + ", are not those");
        }
        boolean some = FOR_SOME.matcher(words).find();
        if (!some && OtherHours.areIn(words, stated)) {
            return Optional.of("These hours, " + Quotes.of(words) + ", are not those");
        }
        if (!stated.equals(ResponseHours.AROUND_THE_CLOCK)
                && stated.aroundTheClockFor().isEmpty()
                && ALWAYS.matcher(words).find()
                && !some) {
            return Optional.of("Around the clock, as this line says, is not what the hours say");
        }
        Optional<Boolean> holidays = HolidayWords.countIn(words);
        if (stated.excludesBankHolidays() && holidays.equals(Optional.of(true)) && !some) {
            return Optional.of("This line includes bank holidays; they are excluded by the hours");
        }
        if (!stated.observesBankHolidays() && holidays.equals(Optional.of(false))) {
            return Optional.of("This line excludes bank holidays; they are not excluded by the hours");
        }
        return Optional.empty();
    }

    private static String words(String shown) {
        int from = ListMarker.find(shown).map(ListMarker::content).orElse(0);
        return InlineText.plain(Spaces.strip(shown.substring(from)));
    }

    private static Optional<ResponseHours> read(String words) {
        if (words.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResponseHours.parse(words));
        } catch (ResponseHoursParseException e) {
            return Optional.empty();
        }
    }
}
