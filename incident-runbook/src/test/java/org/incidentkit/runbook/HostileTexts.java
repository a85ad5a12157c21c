package org.incidentkit.runbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Texts on which a reader of Markdown or YAML that isn't careful takes minutes, or overflows its stack. */
public final class HostileTexts {

    /** Long enough for anything worse than linear to run into a timeout, and no longer. */
    private static final int LONG = 200_000;

    private static final int LIMIT = 1 << 20;

    private HostileTexts() {}

    /** Small texts and what they are. */
    public static Map<String, String> small() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nested quotations", ">".repeat(5_000));
        texts.put("nested quotations with spaces", "> ".repeat(5_000) + "x");
        texts.put("underscores", "_".repeat(5_000));
        texts.put("words in underscores", "_a ".repeat(10_000));
        texts.put("asterisks", "*a **b ".repeat(10_000));
        texts.put("a flood of references", "[x]: <url>".repeat(500));
        texts.put("a flood of reference lines", "[x]: <url>\n".repeat(10_000));
        texts.put("a flood of reference blocks", "[x]: <url>\n\n".repeat(10_000));
        texts.put("open links", "[a](".repeat(20_000));
        texts.put("open brackets", "[".repeat(LONG));
        texts.put("images", "![a](".repeat(20_000));
        texts.put("closed brackets", "[a]".repeat(20_000));
        texts.put("a long link title", "[a](b \"" + "x".repeat(LONG));
        texts.put("a link title of escapes", "[a](b \"" + "\\x".repeat(9_000) + "\")");
        texts.put("a long link target", "[a](<" + "x".repeat(15_000) + ">)");
        texts.put("brackets in a target", "[a](" + "(".repeat(15_000));
        texts.put("a long title behind a long target", "[a](" + "(".repeat(9_100) + "b \"c(1)" + "(".repeat(2_400));
        texts.put("another", "[a](" + "x".repeat(5_000) + " '" + "y".repeat(9_000) + "')");
        texts.put("growing runs of backticks", backticks(600));
        texts.put("nested lists", nestedLists(1_000));
        texts.put("nested lists on one line", "- ".repeat(5_000) + "x");
        texts.put("numbered lists on one line", "1. ".repeat(5_000) + "x");
        texts.put("quotations and lists", "> - ".repeat(5_000) + "x");
        texts.put("growing quotations", growingQuotations(700));
        texts.put("open tags", "<a ".repeat(20_000));
        texts.put("a tag of many attributes", "<a " + "b='c' ".repeat(20_000) + ">");
        texts.put("open comments", "<!-- ".repeat(20_000));
        texts.put("lines of open comments", "x <!--\n".repeat(20_000));
        texts.put("open comments and one end", "x <!--\n".repeat(20_000) + "\n-->");
        texts.put("declarations", "<!A ".repeat(10_000) + "<?".repeat(10_000));
        texts.put("entities", "&amp".repeat(20_000));
        texts.put("backslashes", "\\".repeat(LONG));
        texts.put("bars", "|".repeat(20_000) + "\n" + "|-".repeat(10_000));
        texts.put("a wide table", "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b".repeat(5_000));
        texts.put("a long table", "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(10_000));
        texts.put("one long word", "a".repeat(LONG));
        texts.put("one long number", "0".repeat(LONG));
        texts.put("half mail addresses", "a@".repeat(40_000));
        texts.put("half addresses", "https://".repeat(16_000));
        texts.put("half numbers", "+44 (".repeat(20_000));
        texts.put("bullets", "* a: b\n".repeat(10_000));
        texts.put("nested bullets", "* a:\n" + "  * b\n".repeat(10_000));
        texts.put("headings of one name", "## a\n".repeat(12_000));
        texts.put("known headings", "### Docs\n".repeat(12_000));
        texts.put("underlines", "a\n---\n".repeat(12_000));
        texts.put("fences", "```\n".repeat(12_001));
        texts.put("groups", "#### a\nhttps://a.example\n".repeat(20_000));
        texts.put("service addresses", "    https://a.example\n".repeat(8_000));
        texts.put("colons", ":".repeat(LONG));
        texts.put("blank lines", "\n".repeat(LONG));
        texts.put("spaces", " ".repeat(LONG) + "x");
        texts.put("tabs", "\t".repeat(LONG) + "x");
        texts.put("names of secrets", "password ".repeat(20_000));
        texts.put("secrets", "password: a1b2c3d4, ".repeat(10_000));
        texts.put("lines of secrets", "* token: `a1b2c3d4e5f6g7h8`\n".repeat(7_000));
        texts.put("half secrets", "awssecret=".repeat(20_000));
        texts.put("half keys", "a-".repeat(LONG / 2));
        texts.put("half web tokens", "eyJa".repeat(LONG / 4));
        texts.put("comments to the linter", "<!-- incident-kit: ignore a, reason: bcd -->\n".repeat(5_000));
        texts.put("comments to the linter in one line", "<!-- incident-kit: ignore a b ".repeat(7_000));
        texts.put("open comments at line ends", "a <!--\nincident-kit:".repeat(8_000));
        texts.put("links to anchors", "[a](#b)".repeat(20_000));
        texts.put("hosts without an end", "https://" + "a.".repeat(LONG / 2));
        texts.put("addresses with colons", "a://b:".repeat(30_000));
        texts.put("YAML collections", "---\na: " + "[".repeat(10_000) + "\n---\n");
        texts.put("YAML anchors", "---\n" + "a: &a [*a,*a]\n".repeat(500) + "---\n");
        texts.put("YAML keys", "---\n" + "? ".repeat(5_000) + "\n---\n");
        texts.put("YAML lists on one line", "---\n" + "- ".repeat(5_000) + "\n---\n");
        texts.put("YAML duplicates", "---\n" + "a: 1\n".repeat(3_000) + "---\n");
        texts.put("contacts on one line", "Team: #a, ".repeat(20_000));
        texts.put("channels", "#a ".repeat(60_000));
        texts.put("addresses on one line", "https://a.example, ".repeat(10_000));
        texts.put("roles on one line", "PM: a@b.example; ".repeat(10_000));
        texts.put("swapped links", "[https://a.example](words and words) ".repeat(5_000));
        texts.put("leads", "**Team**\n".repeat(20_000));
        texts.put("template tags", "# " + "<%= a ".repeat(20_000) + "%>");
        texts.put("line breaks of HTML", "Team: " + "<br>".repeat(900));
        texts.put("rows of hours", "* 24/7\n".repeat(20_000));
        texts.put("right-to-left marks", "\u202e".repeat(LONG));
        texts.put("halves of pairs", "\ud800".repeat(50_000));
        texts.put("half a table of priorities", "|Priority|Response|Updates|\n|-|-|-|\n" + "|P1|x|y|\n".repeat(20_000));
        return texts;
    }

    /** What fills a document up to the limit, unit by unit. */
    public static List<String> units() {
        return List.of(
                "a\n",
                "x\n\n",
                "# a\n",
                "##a\n",
                "* a: b\n",
                "a:\n",
                "|a|b|\n",
                "**Docs:** b\n",
                "https://a.example\n",
                "a@b.example\n",
                "#a\n",
                "020 7946 0000 ",
                "Team: #a, ",
                "24/7\n",
                "- a\n\n  b\n",
                "#### Out of hours\n* Team: #a\n",
                "|Role|Email|\n|---|---|\n|Team|f@g.example|\n",
                " <!--\n",
                "<!-- x -->",
                "text <!-- c --> ",
                "<!-- incident-kit: ignore x, reason: abc -->",
                "\r",
                "`a ",
                "\u00c2\u00a0");
    }

    /** A text of as many of a unit as go into a document. */
    public static String filled(String before, String unit) {
        return before + unit.repeat((LIMIT - before.length()) / unit.length());
    }

    private static String backticks(int longest) {
        StringBuilder out = new StringBuilder();
        IntStream.rangeClosed(1, longest).forEach(n -> out.append("e").append("`".repeat(n)));
        return out.toString();
    }

    private static String nestedLists(int depth) {
        StringBuilder out = new StringBuilder();
        IntStream.range(0, depth).forEach(n -> out.append("  ".repeat(n)).append("* a\n"));
        return out.toString();
    }

    private static String growingQuotations(int depth) {
        StringBuilder out = new StringBuilder();
        IntStream.range(1, depth).forEach(n -> out.append(">".repeat(n)).append(" a\n\n"));
        return out.toString();
    }
}
