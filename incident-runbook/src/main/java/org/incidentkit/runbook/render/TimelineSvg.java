package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.render.TimelinePicture.Day;
import org.incidentkit.runbook.render.TimelinePicture.Mark;
import org.incidentkit.runbook.render.TimelinePicture.Window;

/**
 * Draws the coming days as SVG within a page. Across it measures in per cent and down in the size of the text, so that it
 * is as wide as the page and its words are as large as the reader's other words, on a telephone as on a desk. It takes its
 * colours from the page's style; without one it is drawn in the colour of the text.
 */
final class TimelineSvg {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final double LABEL = 1.35;
    private static final double BAR_TOP = 1.8;
    private static final double BAR = 1.25;
    private static final double ROW = 3.75;
    private static final double MARK = 1.5;
    private static final double AXIS = 1.6;
    private static final double STATE = 1.35;
    private static final int SHORT_STATE = 18;
    private static final double SECONDS = 24 * 3600.0;
    private static final List<Integer> HOURS = List.of(6, 12, 18);

    /** A time on one of the days, and what it is. */
    private record Point(LocalDateTime at, String words, boolean now) {

        String kind() {
            return now ? "now" : "mark";
        }
    }

    private final TimelinePicture picture;
    private final Html html;
    private double y;

    private TimelineSvg(TimelinePicture picture, Html html) {
        this.picture = picture;
        this.html = html;
    }

    static void draw(TimelinePicture picture, Html html) {
        TimelineSvg svg = new TimelineSvg(picture, html);
        html.raw("<figure class=\"days\">\n");
        svg.draw();
        svg.inWords();
        html.raw("</figure>\n");
    }

    private void draw() {
        double height = AXIS;
        for (Day day : picture.days()) {
            height += ROW + (isLong(day) ? STATE : 0) + MARK * points(day).size();
        }
        html.raw(
                        "<svg class=\"timeline\" role=\"img\" aria-labelledby=\"_days-title _days-words\" width=\"100%\" height=\""
                                + number(height) + "em\" fill=\"currentColor\">\n<title id=\"_days-title\">")
                .text("Response hours from " + LONG_DAY.format(first()) + " to " + LONG_DAY.format(last()))
                .raw("</title>\n<desc id=\"_days-words\">")
                .text(picture.days().stream()
                                .map(day -> LONG_DAY.format(day.date()) + ": " + state(day))
                                .collect(Collectors.joining("; "))
                        + ". Below the picture the same stands as a list.")
                .raw("</desc>\n");
        for (int hour : HOURS) {
            label(hour * 100 / 24.0, "middle", "shut", hour == 12 ? "noon" : TIME.format(LocalTime.of(hour, 0)), LABEL);
        }
        y = AXIS;
        for (Day day : picture.days()) {
            row(day);
        }
        html.raw("</svg>\n");
    }

    private void row(Day day) {
        boolean open = !day.windows().isEmpty();
        label(0, "start", "day", DAY.format(day.date()), y + LABEL);
        if (isLong(day)) {
            y += STATE;
            label(0, "start", open ? "hours" : "shut", state(day), y + LABEL);
        } else {
            label(100, "end", open ? "hours" : "shut", state(day), y + LABEL);
        }
        rect("bar", 0, 100, y + BAR_TOP, BAR);
        for (Window window : day.windows()) {
            rect("open", across(window.opens()), end(window) - across(window.opens()), y + BAR_TOP, BAR);
        }
        for (int hour : HOURS) {
            line("hour", hour * 100 / 24.0, y + BAR_TOP, y + BAR_TOP + BAR);
        }
        double top = y + BAR_TOP;
        double below = top + BAR;
        List<Point> points = points(day);
        // What is now comes last: it may lie where something is due.
        points.stream().sorted(Comparator.comparing(Point::now)).forEach(point -> {
            double at = across(point.at().toLocalTime());
            line("halo", at, top, below);
            line(point.kind(), at, top - 0.25, below + 0.25);
        });
        for (int i = 0; i < points.size(); i++) {
            double words = below + MARK * (i + 1);
            line(points.get(i).kind(), 0.6, words - 0.85, words + 0.15);
            label(0.6, "start", points.get(i).kind(), points.get(i).words(), words, 0.6);
        }
        y += ROW + MARK * points.size();
    }

    private List<Point> points(Day day) {
        List<Point> points = new ArrayList<>();
        picture.now()
                .filter(now -> now.toLocalDate().equals(day.date()))
                .ifPresent(now -> points.add(new Point(now, TIME.format(now) + " now", true)));
        for (Mark mark : picture.marks()) {
            if (mark.at().toLocalDate().equals(day.date())) {
                points.add(new Point(mark.at(), TIME.format(mark.at()) + " " + mark.label(), false));
            }
        }
        points.sort(Comparator.comparing(Point::at));
        return points;
    }

    /** A state that has no room beside the day on a narrow screen stands under it. */
    private static boolean isLong(Day day) {
        return state(day).length() > SHORT_STATE;
    }

    private static String state(Day day) {
        if (day.windows().isEmpty()) {
            return day.closed().isEmpty() ? "closed" : "closed, " + day.closed();
        }
        String hours = day.windows().stream()
                .map(window -> window.isWholeDay()
                        ? "open all day"
                        : TIME.format(window.opens()) + " to "
                                + (window.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(window.closes())))
                .collect(Collectors.joining(", "));
        return day.closed().isEmpty() ? hours : hours + ", " + day.closed();
    }

    private LocalDate first() {
        return picture.days().get(0).date();
    }

    private LocalDate last() {
        return picture.days().get(picture.days().size() - 1).date();
    }

    private static double across(LocalTime time) {
        return time.toSecondOfDay() * 100 / SECONDS;
    }

    private static double end(Window window) {
        return window.closes().equals(LocalTime.MIDNIGHT) ? 100 : across(window.closes());
    }

    private void rect(String kind, double x, double width, double top, double height) {
        html.raw("<rect class=\"" + kind + "\" x=\"" + number(x) + "%\" y=\"" + number(top) + "em\" width=\""
                + number(width)
                + "%\" height=\"" + number(height) + "em\" fill-opacity=\"" + (kind.equals("bar") ? "0.12" : "0.7")
                + "\"/>\n");
    }

    private void line(String kind, double x, double top, double bottom) {
        html.raw("<line class=\"" + kind + "\" x1=\"" + number(x) + "%\" y1=\"" + number(top) + "em\" x2=\"" + number(x)
                + "%\" y2=\"" + number(bottom) + "em\" stroke=\""
                + (kind.equals("halo") ? "none" : "currentColor") + "\"/>\n");
    }

    private void label(double x, String anchor, String kind, String words, double baseline) {
        label(x, anchor, kind, words, baseline, 0);
    }

    private void label(double x, String anchor, String kind, String words, double baseline, double beside) {
        html.raw("<text class=\"" + kind + "\" x=\"" + number(x) + "%\" y=\"" + number(baseline) + "em\""
                        + (beside == 0 ? "" : " dx=\"" + number(beside) + "em\"") + " text-anchor=\"" + anchor + "\">")
                .text(words)
                .raw("</text>\n");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** For whoever can't see the picture, or would rather read. */
    private void inWords() {
        html.raw("<details><summary>These days in words</summary>\n<ul>\n");
        for (Day day : picture.days()) {
            html.raw("<li>").text(LONG_DAY.format(day.date()) + ": " + state(day) + ".");
            points(day).forEach(point -> html.text(" " + point.words() + "."));
            html.raw("</li>\n");
        }
        html.raw("</ul>\n</details>\n");
    }
}
