package org.incidentkit.runbook.parse;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.FrontMatterKey;
import org.incidentkit.runbook.internal.FrontMatterYaml;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.YamlComments;
import org.incidentkit.runbook.internal.YamlTree;

/** The block of YAML at the top of a document: split off, read, and told apart into what the model knows and the rest. */
final class FrontMatter {

    private static final int LONGEST_KEY = 256;

    /** A key that begins a line, and behind it a number sign that belongs to a word. */
    private static final Pattern CHANNEL = Pattern.compile(
            "(?<before>(?<key>[A-Za-z][A-Za-z0-9 _.-]{0,100}):[ \\t]{1,20})(?<value>#[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,100})(?<after>[ \\t]{0,20}|[ \\t]{1,20}#.*)");

    private final Findings findings;
    private final Map<String, String> extras = new LinkedHashMap<>();
    private Optional<String> category = Optional.empty();
    private Optional<LocalDate> expires = Optional.empty();
    private Optional<LocalDate> lastReviewed = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private final Map<String, SourceLocation> locations = new LinkedHashMap<>();
    private Optional<SourceLocation> expiresAt = Optional.empty();
    private Optional<SourceLocation> lastReviewedAt = Optional.empty();
    private int bodyLine;
    private List<String> comments = List.of();
    private final Map<FrontMatterKey, String> names = new EnumMap<>(FrontMatterKey.class);
    private @Nullable Blank blank;

    /** Lines from the first up to the second, which isn't among them. */
    private record Blank(int from, int to) {}

    private FrontMatter(Findings findings) {
        this.findings = findings;
    }

    static FrontMatter read(String text, ParserLimits limits, Findings findings) {
        FrontMatter result = new FrontMatter(findings);
        int start = start(text);
        if (text.startsWith("---", start)) {
            result.split(head(text, start), text.startsWith("<!--", firstWord(text, 0)), limits);
        }
        return result;
    }

    /** Where the block may begin: behind blank lines and, against the rules, behind comments. */
    private static int start(String text) {
        int at = firstWord(text, 0);
        while (text.startsWith("<!--", at)) {
            int close = text.indexOf("-->", at + 4);
            if (close < 0) {
                return at;
            }
            at = firstWord(text, close + 3);
        }
        return at;
    }

    /** The lines through the one that closes the block; all, if none does. */
    private static List<String> head(String text, int start) {
        int close = -1;
        for (String mark : List.of("\n---", "\n...", "\r---", "\r...")) {
            for (int at = text.indexOf(mark, start + 3); at >= 0 && close != at; at = text.indexOf(mark, at + 1)) {
                int end = at + mark.length();
                while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                    end++;
                }
                if (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r') {
                    close = close < 0 ? end : Math.min(close, end);
                    break;
                }
            }
        }
        return MarkdownLines.split(close < 0 ? text : text.substring(0, close));
    }

    private static int firstWord(String text, int from) {
        int at = from;
        while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The document without the block. Where comments stand before it, its lines are left blank. */
    String body(String text) {
        if (blank == null) {
            return text.substring(MarkdownLines.startOf(bodyLine, text));
        }
        List<String> lines = new ArrayList<>(MarkdownLines.split(text));
        for (int i = blank.from(); i < blank.to(); i++) {
            lines.set(i, "");
        }
        return String.join("\n", lines);
    }

    private void split(List<String> lines, boolean commented, ParserLimits limits) {
        int open = 0;
        while (open < lines.size()
                && !lines.get(open).stripTrailing().equals("---")
                && (commented || isBlank(lines, open))) {
            open++;
        }
        if (open >= lines.size() || !lines.get(open).stripTrailing().equals("---") || !looksLikeKeys(lines, open + 1)) {
            return;
        }
        int close = open + 1;
        int size = 0;
        while (close < lines.size() && !isClose(lines.get(close))) {
            size += lines.get(close).length() + 1;
            close++;
        }
        if (close >= lines.size() && commented) {
            return;
        }
        if (close >= lines.size()) {
            findings.error(
                    "front-matter-unclosed",
                    new SourceLocation(open + 1, 1),
                    "The front matter is never closed: put a line \"---\" after its last key.");
            close = open + 1;
            size = 0;
            while (close < lines.size() && isKey(lines.get(close))) {
                size += lines.get(close).length() + 1;
                close++;
            }
            bodyLine = close;
        } else {
            bodyLine = close + 1;
        }
        if (commented) {
            blank = new Blank(open, close + 1);
            bodyLine = 0;
            findings.warning(
                    "front-matter-not-first",
                    new SourceLocation(open + 1, 1),
                    "Front matter stands on the first line or other readers take it for text: move the comment below it.");
        }
        if (size > limits.frontMatterSize()) {
            findings.error(
                    "front-matter-too-large",
                    new SourceLocation(open + 1, 1),
                    "The front matter has " + size + " characters; at most " + limits.frontMatterSize()
                            + " are read, so all of it was left out.");
            return;
        }
        List<String> yaml = quoted(lines.subList(open + 1, close), open + 1);
        comments = YamlComments.in(yaml);
        take(FrontMatterYaml.readMending(yaml, limits.yamlDepth()), open + 1, lines);
    }

    /** A channel without quotation marks is a comment of YAML, and was meant to be the value. */
    private List<String> quoted(List<String> lines, int firstLine) {
        List<String> result = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('#') <= 0) {
                continue;
            }
            Matcher channel = CHANNEL.matcher(lines.get(i));
            if (channel.matches()) {
                String value = channel.group("value");
                findings.warning(
                        "front-matter-unquoted",
                        new SourceLocation(firstLine + i + 1, channel.start("value") + 1),
                        "Other readers take " + Findings.quoted(value) + " for a comment, and find no value for "
                                + Findings.quoted(channel.group("key")) + ": put it in quotation marks.");
                result.set(i, channel.group("before") + '"' + value + '"' + channel.group("after"));
            }
        }
        return result;
    }

    private static boolean isBlank(List<String> lines, int line) {
        return Spaces.strip(lines.get(line)).isEmpty();
    }

    /** A rule that opens a document is no front matter unless a key, a comment or the end follows it. */
    private static boolean looksLikeKeys(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!Spaces.strip(line).isEmpty()) {
                return isKey(line) || isClose(line) || (line.startsWith("# ") && hasKeyBeforeClose(lines, i));
            }
        }
        return false;
    }

    private static boolean hasKeyBeforeClose(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 50); i++) {
            if (isKey(lines.get(i)) || isClose(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKey(String line) {
        if (line.startsWith("#") || line.startsWith("* ")) {
            return false;
        }
        int colon = line.indexOf(':', endOfQuotes(line));
        while (colon >= 0 && colon + 1 < line.length() && !Spaces.isSpace(line.charAt(colon + 1))) {
            colon = line.indexOf(':', colon + 1);
        }
        return colon > 0;
    }

    /** A key in quotes may hold anything; 0 if the line doesn't begin with one. */
    private static int endOfQuotes(String line) {
        if (line.startsWith("'")) {
            return Math.max(0, line.indexOf('\'', 1));
        }
        int close = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
        while (close > 0 && InlineText.isEscaped(line, close)) {
            close = line.indexOf('"', close + 1);
        }
        return Math.max(0, close);
    }

    private static boolean isClose(String line) {
        String text = line.stripTrailing();
        return text.equals("---") || text.equals("...");
    }

    private void take(FrontMatterYaml yaml, int firstLine, List<String> lines) {
        List<String> block = lines.subList(Math.min(firstLine, lines.size() - 1), lines.size());
        for (YamlTree.Fault fault : yaml.faults()) {
            findings.yaml(fault.within(block), "front matter", "front-matter", firstLine);
        }
        for (FrontMatterYaml.Entry entry : yaml.entries()) {
            int line = Math.min(firstLine + entry.line() + 1, Math.max(1, lines.size()));
            take(entry, new SourceLocation(line, entry.column() + 1));
        }
    }

    private void take(FrontMatterYaml.Entry entry, SourceLocation at) {
        locations.putIfAbsent(entry.key(), at);
        String value = Spaces.strip(entry.value());
        Optional<FrontMatterKey> known = FrontMatterKey.find(entry.key());
        boolean before = known.filter(this::isTaken).isPresent();
        if (known.isPresent() && !before && take(known.get(), entry.key(), value, at)) {
            return;
        }
        if (before) {
            leftOut(entry.key(), value, at, names.getOrDefault(known.get(), ""), "above");
            return;
        }
        if (entry.key().isEmpty() || entry.key().length() > LONGEST_KEY) {
            findings.error(
                    "front-matter-invalid",
                    at,
                    "The front matter has a key that is empty or longer than " + LONGEST_KEY + " characters, "
                            + Findings.quoted(entry.key()) + "; it was left out.");
            return;
        }
        extras.putIfAbsent(entry.key(), entry.value());
    }

    /** What couldn't be read gives way to what says the same and could; a runbook has one of each. */
    private void giveWay(FrontMatterKey key, String read) {
        for (String extra : List.copyOf(extras.keySet())) {
            if (FrontMatterKey.find(extra).equals(Optional.of(key))) {
                String value = Objects.requireNonNull(extras.remove(extra));
                if (!value.isBlank()) {
                    leftOut(extra, value, locations.getOrDefault(extra, SourceLocation.START), read, "below");
                }
            }
        }
    }

    private void leftOut(String key, String value, SourceLocation at, String counted, String where) {
        findings.error(
                "front-matter-invalid",
                at,
                "The front matter's key " + Findings.quoted(key) + " says the same as " + Findings.quoted(counted) + " "
                        + where + " it, which counts; " + Findings.quoted(value)
                        + " was left out: keep one of the two.");
    }

    /** Takes what the model knows; tells whether the value could be read. */
    private boolean take(FrontMatterKey key, String name, String value, SourceLocation at) {
        switch (key) {
            case CATEGORY -> category = Optional.of(value).filter(text -> !text.isEmpty());
            case EXPIRES -> expiring(date(name, value, at), at);
            case LAST_REVIEWED -> reviewed(date(name, value, at), at);
            case REVIEW_PERIOD -> period = period(value, at);
        }
        if (isTaken(key)) {
            names.putIfAbsent(key, name);
            giveWay(key, name);
        }
        return isTaken(key);
    }

    private boolean isTaken(FrontMatterKey key) {
        return switch (key) {
            case CATEGORY -> category.isPresent();
            case EXPIRES -> expires.isPresent();
            case LAST_REVIEWED -> lastReviewed.isPresent();
            case REVIEW_PERIOD -> period.isPresent();
        };
    }

    private void expiring(Optional<LocalDate> date, SourceLocation at) {
        expires = date;
        expiresAt = date.map(read -> at);
    }

    private void reviewed(Optional<LocalDate> date, SourceLocation at) {
        lastReviewed = date;
        lastReviewedAt = date.map(read -> at);
    }

    /** Reads a date; says so when it can't, or when it could mean another day. */
    private Optional<LocalDate> date(String name, String value, SourceLocation at) {
        Optional<DateReader.Reading> reading = DateReader.date(value);
        if (reading.isEmpty()) {
            String hint = DateReader.month(value)
                    .map(month -> ", a month: write the day as well, for example " + month.atEndOfMonth() + ".")
                    .orElse(": write it as YYYY-MM-DD.");
            findings.warning(
                    "date-unreadable",
                    at,
                    "The date of " + Findings.quoted(name) + " can't be read from " + Findings.quoted(value) + hint);
            return Optional.empty();
        }
        if (reading.get().ambiguous()) {
            findings.info(
                    "date-ambiguous",
                    at,
                    Findings.quoted(value) + " was read day first, as "
                            + reading.get().date() + ": write it so, and nobody will take the day for the month.");
        }
        return Optional.of(reading.get().date());
    }

    private Optional<Period> period(String value, SourceLocation at) {
        Optional<Period> read = DateReader.period(value);
        if (read.isEmpty()) {
            findings.warning(
                    "review-period-unreadable",
                    at,
                    "The review period can't be read from " + Findings.quoted(value) + ": write it as \"6 months\".");
        }
        return read;
    }

    /**
     * Takes a date or a period that some documents have under their title; tells whether it did. Where the front matter
     * says something else, or something that can't be read, the line stays where it is.
     *
     * @param key what it is
     * @param name what the line calls it
     * @param value the words
     * @param labelled whether a colon says that there is a value; if not, words that can't be read are only words
     * @param at where the words stand
     */
    boolean under(FrontMatterKey key, String name, String value, boolean labelled, SourceLocation at) {
        boolean period = key == FrontMatterKey.REVIEW_PERIOD;
        boolean readable = period
                ? DateReader.period(value).isPresent()
                : DateReader.date(value).isPresent();
        if (!readable) {
            if (labelled && !isTaken(key)) {
                // Says why it can't be read.
                take(key, name, value, at);
            }
            return false;
        }
        boolean unread = extras.entrySet().stream()
                .anyMatch(extra -> FrontMatterKey.find(extra.getKey()).equals(Optional.of(key))
                        && !extra.getValue().isBlank());
        if (unread || (isTaken(key) && !isSame(key, value))) {
            findings.warning(
                    "review-date-conflict",
                    at,
                    Findings.quoted(value) + " isn't what the front matter says, which counts: leave one of them out.");
            return false;
        }
        if (!isTaken(key)) {
            take(key, name, value, at);
        }
        return true;
    }

    private boolean isSame(FrontMatterKey key, String value) {
        return switch (key) {
            case CATEGORY -> false;
            case EXPIRES -> DateReader.date(value).map(DateReader.Reading::date).equals(expires);
            case LAST_REVIEWED ->
                DateReader.date(value).map(DateReader.Reading::date).equals(lastReviewed);
            case REVIEW_PERIOD -> DateReader.period(value).equals(period);
        };
    }

    Optional<String> category() {
        return category;
    }

    Review review() {
        return new Review(expires, lastReviewed, period);
    }

    Map<String, String> extras() {
        return extras;
    }

    List<String> comments() {
        return comments;
    }

    /** Where the values stand, by key. */
    Map<String, SourceLocation> locations() {
        return locations;
    }

    Optional<SourceLocation> expiresAt() {
        return expiresAt;
    }

    Optional<SourceLocation> lastReviewedAt() {
        return lastReviewedAt;
    }

    /** The number, from 0, of the first line after the block. */
    int bodyLine() {
        return bodyLine;
    }
}
