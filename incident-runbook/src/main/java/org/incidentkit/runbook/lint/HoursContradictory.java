package org.incidentkit.runbook.lint;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final int MOST_LINES_TOGETHER = 20;
    private static final int LONGEST_TOGETHER = 600;
    private static final Pattern ALWAYS =
            Pattern.compile("(?i)(?<!not )(?<!n't )(?:24\\s?[/x]\\s?7|around the clock|24 hours a day)");
    private static final Pattern FOR_SOME =
            Pattern.compile("(?i)\\b(?:P\\d|priority|critical|for|out of hours|monitor)");

    private static final Pattern LABELLED =
            Pattern.compile("[*_]{0,2}(?<label>[A-Za-z ]{5,40})[*_]{0,2}:[*_]{0,2}\\s?(?<hours>.{3,200})");
    private static final Pattern SENTENCE =
            Pattern.compile("We (?:only )?respond to incidents(?: from| between)? (?<hours>.{3,200})");

    /** "Service hours" and "Operating hours" may be those of an office or of a supplier where no heading says whose. */
    private static final Set<String> RESPONSE =
            Set.of("incident response hours", "response hours", "incident support hours", "support hours");

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
            List<Line> under = inspection.lines().subList(heading.bodyIndex(), heading.end());
            Line titled = inspection.lines().get(heading.index());
            answer(heading, stated.get())
                    .filter(problem -> inspection.at(titled, 0).line() != own)
                    .ifPresent(problem -> findings.add(contradiction(inspection, titled, problem, own)));
            Optional<ResponseHours> together =
                    hours && !isWithin(own, inspection, heading) ? together(under) : Optional.empty();
            if (together.isPresent()) {
                if (!together.get().equals(stated.get().value())) {
                    findings.add(
                            contradiction(inspection, firstOf(under), "The hours from here on are not those", own));
                }
                continue;
            }
            for (Line line : under) {
                if (!hours && !mayStateHours(line)) {
                    continue;
                }
                int number = inspection.at(line, 0).line();
                String shown = line.kind() == Kind.FENCED ? line.text() : Inspection.shown(line);
                // What was read isn't read again; said once more in the same words, it is no contradiction.
                boolean read = number == own || isPartOf(statement, words(shown)) || isPartOf(statement, shown);
                if (!read && tried++ < MOST_LINES) {
                    (hours
                                    ? problem(stated.get().value(), shown)
                                    : elsewhere(stated.get().value(), shown))
                            .ifPresent(problem -> findings.add(contradiction(inspection, line, problem, own)));
                }
            }
        }
        return findings;
    }

    /** Words that were read may stand behind those of a heading above them. */
    private static boolean isPartOf(Set<String> statement, String shown) {
        String words = Spaces.strip(shown);
        return !words.isEmpty()
                && statement.stream().anyMatch(line -> line.equals(words) || line.endsWith(": " + words));
    }

    private Finding contradiction(Inspection inspection, Line line, String problem, int own) {
        return finding(
                inspection.at(line, indent(line)),
                problem + " on line " + own + ": state them once, or say which of the two holds when.");
    }

    private static boolean isWithin(int own, Inspection inspection, Inspection.Heading heading) {
        List<Line> lines = inspection.lines().subList(heading.index(), heading.sectionEnd());
        return inspection.at(lines.get(0), 0).line() <= own
                && own <= inspection.at(lines.get(lines.size() - 1), 0).line();
    }

    /** Hours on the line of a heading, behind the words that name them. */
    private static Optional<String> answer(Inspection.Heading heading, Located<ResponseHours> stated) {
        String words = heading.words();
        int colon = words.contains("ours:") ? words.indexOf("ours:") + 4 : -1;
        boolean named = colon > 0
                && Synonyms.standard()
                        .findPart(words.substring(0, colon))
                        .filter(Part.RESPONSE_HOURS::equals)
                        .isPresent();
        return named ? problem(stated.value(), words.substring(colon + 1)) : Optional.empty();
    }

    /** Several lines may say together what none of them says alone. */
    private static Optional<ResponseHours> together(List<Line> under) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (Line line : under.subList(0, Math.min(under.size(), MOST_LINES_TOGETHER))) {
            String words = words(line.kind() == Kind.FENCED ? line.text() : Inspection.shown(line));
            all.append(words).append(' ');
            count += words.isEmpty() ? 0 : 1;
        }
        boolean few = under.size() <= MOST_LINES_TOGETHER && all.length() <= LONGEST_TOGETHER;
        return few && count > 1 ? read(all.toString()) : Optional.empty();
    }

    private static Line firstOf(List<Line> under) {
        return under.stream()
                .filter(line -> !words(line.text()).isEmpty())
                .findFirst()
                .orElse(under.get(0));
    }

    /** Hours of response have digits, and are named so. */
    private static boolean mayStateHours(Line line) {
        String text = line.text();
        return line.kind() == Kind.TEXT
                && (text.contains("ours:") || text.contains("ours**:") || text.contains("respond to incidents"))
                && hasDigit(text);
    }

    /** Outside their headings, only what is said to be the hours of response is compared: others have hours, too. */
    private static Optional<String> elsewhere(ResponseHours stated, String shown) {
        String words = words(shown);
        Matcher labelled = LABELLED.matcher(words);
        Matcher sentence = SENTENCE.matcher(words);
        boolean label = labelled.matches() && RESPONSE.contains(Synonyms.key(labelled.group("label")));
        if (!label && !sentence.matches()) {
            return Optional.empty();
        }
        String said = Spaces.strip(label ? labelled.group("hours") : sentence.group("hours"));
        return read(said)
                .filter(other -> !agrees(other, said, stated))
                .map(other -> "These hours, " + Quotes.of(said) + ", are not those");
    }

    /** A sentence in passing may leave out bank holidays, single dates and priorities; what it says of them counts. */
    private static boolean agrees(ResponseHours said, String words, ResponseHours stated) {
        boolean silent = !said.observesBankHolidays();
        boolean holidays = silent
                ? !(stated.excludesBankHolidays() && HolidayWords.countIn(words).equals(Optional.of(true)))
                : Stream.of(DayOfWeek.values())
                        .allMatch(day -> said.onBankHoliday(day).equals(stated.onBankHoliday(day)));
        return holidays
                && Stream.of(DayOfWeek.values()).allMatch(day -> said.on(day).equals(stated.on(day)))
                && (said.dates().isEmpty() || said.dates().equals(stated.dates()))
                && (said.aroundTheClockFor().isEmpty()
                        || said.aroundTheClockFor().equals(stated.aroundTheClockFor()));
    }

    private static int indent(Line line) {
        return line.text().length() - line.text().stripLeading().length();
    }

    private static Optional<String> problem(ResponseHours stated, String shown) {
        String words = words(shown);
        if (words.length() > LONGEST_LINE || !maySpeakOfTimes(words)) {
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

    /** What none of the patterns can find anything in needs not be asked of each. */
    private static boolean maySpeakOfTimes(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return hasDigit(words) || lower.contains("hol") || lower.contains("clock");
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String words(String shown) {
        int from = ListMarker.find(shown).map(ListMarker::content).orElse(0);
        return InlineText.plain(Spaces.strip(shown.substring(from)));
    }

    private static Optional<ResponseHours> read(String words) {
        if (!hasDigit(words)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResponseHours.parse(words));
        } catch (ResponseHoursParseException e) {
            return Optional.empty();
        }
    }
}
