package org.incidentkit.runbook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.ParserLimits;
import org.incidentkit.runbook.parse.PriorityTableYaml;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.PageContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Whatever a text holds, it is read, checked, rendered and written without an exception, and the page holds nothing that
 * runs. The texts are runbooks and hostile texts, cut up, repeated, mixed and joined.
 */
class FuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final int LONGEST = 60_000;

    /** What hangs, not what is slow: a machine may be busy with something else. */
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final Set<String> ELEMENTS_THAT_DO_SOMETHING = Set.of(
            "script",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "svg",
            "math",
            "base",
            "img",
            "picture",
            "video",
            "audio",
            "source",
            "track",
            "link",
            "template",
            "portal",
            "noscript");
    private static final Set<String> ATTRIBUTES_THAT_LOAD = Set.of(
            "src",
            "srcset",
            "srcdoc",
            "action",
            "formaction",
            "background",
            "poster",
            "data",
            "cite",
            "ping",
            "style",
            "xlink:href",
            "manifest",
            "longdesc",
            "usemap",
            "target");
    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel", "slack");

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href='javascript:alert(1)'>x</a>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java&#115;cript:alert(1))",
            "[x](java&Tab;script:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](&#x6A;avascript&colon;alert(1))",
            "[x](vbscript:a)",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](file:///etc/passwd)",
            "[x]: javascript:alert(1)\n\n[x]",
            "<javascript:alert(1)>",
            "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
            "[x](https://a.example \"on' onmouseover='alert(1)\")",
            "[x](https://a.example\"onclick=alert(1))",
            "https://a.example/\"onclick=alert(1)",
            "* Team: [x](javascript:alert(1))",
            "* Team: <javascript:alert(1)@b.example>",
            "* Team: slack://\"onclick=alert(1)",
            "* Team: tel:+44\"onclick=alert(1)",
            "    javascript://a.example/%0aalert(1)",
            "* [javascript://a.example](x)",
            "<%= system('id') %>",
            "{{ constructor }}",
            "${jndi:ldap://a.example}",
            "<!--",
            "-->",
            "--><script>alert(1)</script>",
            "```",
            "~~~",
            "---\n",
            "\n\n",
            "\n    ",
            "\r",
            "\u2028",
            "\u0000",
            "\u0085",
            "\uFEFF",
            "\uE100\uE101\uE102",
            "\ud83d",
            "&lt;script&gt;",
            "</style><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "# ",
            "## Contacts\n",
            "## URLs\n### Service URLs\n",
            "### ",
            "> ",
            "* ",
            "1. ",
            "|",
            "|a|b|\n|-|-|\n|c|d|\n",
            "**",
            "__",
            "`",
            "[",
            "](",
            ")",
            "<",
            ">",
            "\\",
            "&",
            "'",
            "\"",
            "expires: 2020-01-01\n",
            "a: [",
            "b: {",
            "c: &x *x\n",
            "? ",
            "!!binary ",
            "|Priority|Response|Updates|Fix time|\n|-|-|-|-|\n|P1|1 hour|1 hour|4 hours|\n",
            "- {priority: P1, response: 1 hour, update: 1 hour}\n",
            "Team: #a, PM: x@y.example; ",
            "020 7946 0000 ",
            "24/7\n",
            "Next review: 1 May 2024\n");

    private static final String SALT = "#*|:<>[]()`-_&\\\"' \t\r\n0@";

    private static final List<String> SEEDS = seeds();

    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        for (String name :
                List.of("template.md", "visit-booking.md", "guidance.md", "service-support.md", "site-page.md")) {
            seeds.add(Fixtures.read(name));
        }
        HostileTexts.small().values().forEach(text -> seeds.add(cut(text, LONGEST / 4)));
        return List.copyOf(seeds);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void nothingThrowsAndNoPageRunsAnything(@ForAll("texts") String text) {
        assertTimeoutPreemptively(GUARD, () -> {
            ParsedRunbook parsed = RunbookParser.create().parse(text);
            parsed.findings().forEach(finding -> assertThat(finding.message()).isNotBlank());
            RunbookLinter.standard().lint(parsed, TODAY);
            PageContext context = PageContext.on(TODAY).withFindings(parsed.findings());
            check(HtmlRenderer.create().page(parsed, context.withContactsShown(true)));
            check(HtmlRenderer.create().page(parsed, context));
            String written = MarkdownWriter.create().write(parsed.runbook());
            assertThat(RunbookParser.create().parse(written).runbook()).isEqualTo(parsed.runbook());
            GuidanceParser.create().parse(text);
            PriorityTableYaml.create().parse(text);
            ParserLimits tight = ParserLimits.builder()
                    .documentSize(20_000)
                    .frontMatterSize(100)
                    .yamlDepth(2)
                    .findings(3)
                    .blockDepth(2)
                    .blockSize(100)
                    .blockLines(3)
                    .marks(2)
                    .brackets(2)
                    .codeSpans(2)
                    .references(1)
                    .build();
            ParsedRunbook cut = RunbookParser.create().withLimits(tight).parse(text);
            assertThat(cut.findings()).hasSizeLessThanOrEqualTo(4);
            check(HtmlRenderer.create().page(cut, context));
        });
    }

    /** A real reader of HTML sees no element, attribute or address that could run or load anything. */
    static void check(String html) {
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            assertThat(ELEMENTS_THAT_DO_SOMETHING).as(html).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                assertThat(name).as(html).doesNotStartWith("on");
                assertThat(ATTRIBUTES_THAT_LOAD).as(html).doesNotContain(name);
                if (name.equals("href") && !attribute.getValue().startsWith("#")) {
                    // As a browser does: controls and white space within an address are dropped.
                    String address = attribute.getValue().replaceAll("[\\x00-\\x20\\x7f-\\x9f]", "");
                    int colon = address.indexOf(':');
                    assertThat(colon).as(address).isPositive();
                    assertThat(SCHEMES).as(address).contains(address.substring(0, colon));
                }
            }
        }
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> mixed = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(1, 4))
                .as((seed, parts) -> mix(new Random(seed), parts));
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(mixed, pieces, Arbitraries.strings().ofMaxLength(200));
    }

    /** Joins seeds that were cut up, repeated in parts and salted with pieces. */
    private static String mix(Random random, int parts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            StringBuilder part = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            int changes = random.nextInt(12);
            for (int change = 0; change < changes && !part.isEmpty(); change++) {
                int from = random.nextInt(part.length());
                int to = from + random.nextInt(Math.min(200, part.length() - from) + 1);
                switch (random.nextInt(6)) {
                    case 0 -> part.delete(from, to);
                    case 1 -> part.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                    case 2 -> part.insert(from, part.substring(from, to).repeat(1 + random.nextInt(20)));
                    case 3 -> part.setCharAt(from, SALT.charAt(random.nextInt(SALT.length())));
                    case 4 -> part.setLength(to);
                    default ->
                        part.insert(
                                from, PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(30)));
                }
            }
            out.append(cut(part.toString(), LONGEST / parts));
            out.append(random.nextBoolean() ? "\n" : "");
        }
        return out.toString();
    }
}
