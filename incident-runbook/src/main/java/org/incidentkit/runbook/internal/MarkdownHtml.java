package org.incidentkit.runbook.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as HTML. The tree is walked by hand: only the nodes named here make tags, none of which has an attribute that
 * the text could choose, but for the address of a link, which a policy has to allow.
 */
public final class MarkdownHtml {

    private static final Pattern BARE_URL = Pattern.compile("https?://[^\\s<>\"'\\uE100-\\uE10C]{1,2000}");

    private final Parser parser;
    private final Function<String, Optional<String>> links;
    private final GuardLimits limits;

    private MarkdownHtml(Parser parser, Function<String, Optional<String>> links, GuardLimits limits) {
        this.parser = parser;
        this.links = links;
        this.limits = limits;
    }

    /**
     * Makes a renderer with the standard limits.
     *
     * @param links decides on the address of a link, entities decoded; empty if it may not be one
     */
    public MarkdownHtml(Function<String, Optional<String>> links) {
        this(
                Parser.builder(new MutableDataSet()
                                .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                                // A line in brackets under a table is no caption of it: that is the library's own
                                // notation.
                                .set(TablesExtension.WITH_CAPTION, false)
                                .set(Parser.HTML_BLOCK_PARSER, false))
                        .build(),
                links,
                GuardLimits.STANDARD);
    }

    /**
     * Changes the limits.
     *
     * @param blocks what a block may hold; one that holds more is shown as it is written
     * @return a renderer that keeps to them
     */
    public MarkdownHtml within(GuardLimits blocks) {
        return new MarkdownHtml(parser, links, blocks);
    }

    /**
     * Renders a text.
     *
     * @param markdown any text
     * @param topLevel the level that a heading of level 3 becomes
     * @return HTML
     */
    public String render(String markdown, int topLevel) {
        return render(markdown, topLevel, "");
    }

    /**
     * Renders a text whose headings can be linked to.
     *
     * @param markdown any text
     * @param topLevel the level that a heading of level 3 becomes; a heading is never more than one level below the last
     * @param anchor what stands above the text: the anchor of a heading in it is this, two hyphens and its own words, so that
     *     it depends on nothing outside; without it headings get none
     * @return HTML
     */
    public String render(String markdown, int topLevel, String anchor) {
        if (markdown.isEmpty()) {
            return "";
        }
        String safe = MarkdownGuard.guard(markdown, limits).markdown();
        Walk walk = new Walk(topLevel, anchor);
        walk.children(parser.parse(safe));
        return MarkdownGuard.restore(walk.html.toString(), true);
    }

    /**
     * Shows a text as it is, marks and all.
     *
     * @param text any text
     * @return HTML
     */
    public static String plain(String text) {
        return text.isEmpty()
                ? ""
                : new Html()
                        .raw("<pre tabindex=\"0\"><code>")
                        .text(text)
                        .raw("</code></pre>\n")
                        .toString();
    }

    private final class Walk {

        private final Html html = new Html();
        private final int shift;
        private final String anchor;
        private final Map<String, Integer> taken = new HashMap<>();
        private int level;

        Walk(int topLevel, String anchor) {
            this.shift = topLevel - 3;
            this.anchor = anchor;
            this.level = topLevel - 1;
        }

        void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                node(child);
            }
        }

        private void tag(String name, Node node) {
            html.raw("<" + name + ">");
            children(node);
            html.raw("</" + name + ">");
        }

        private void node(@Nullable Node node) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof Paragraph paragraph) {
                boolean tight = paragraph.getParent() instanceof ListItem item
                        && item.isItemParagraph(paragraph)
                        && item.isTight();
                if (tight) {
                    children(paragraph);
                } else {
                    tag("p", paragraph);
                }
                html.raw("\n");
            } else if (node instanceof BulletList) {
                tag("ul", node);
            } else if (node instanceof OrderedList list) {
                int start = list.getStartNumber();
                html.raw(start > 1 ? "<ol start=\"" + start + "\">" : "<ol>");
                children(list);
                html.raw("</ol>");
            } else if (node instanceof ListItem) {
                tag("li", node);
            } else if (node instanceof BlockQuote) {
                tag("blockquote", node);
            } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                html.raw("<pre tabindex=\"0\"><code>")
                        .text(code((Block) node).stripTrailing())
                        .raw("</code></pre>\n");
            } else if (node instanceof ThematicBreak) {
                html.raw("<hr>\n");
            } else if (node instanceof TableBlock) {
                html.raw("<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
                tag("table", node);
                html.raw("</div>\n");
            } else if (node instanceof TableHead) {
                tag("thead", node);
            } else if (node instanceof TableBody) {
                tag("tbody", node);
            } else if (node instanceof TableRow) {
                tag("tr", node);
            } else if (node instanceof TableCell cell) {
                cell(cell);
            } else if (node instanceof TableSeparator || node instanceof Reference) {
                return;
            } else {
                inline(node);
            }
        }

        /** A heading that says nothing, or leaves a level out, leads astray whoever listens to the page. */
        private void heading(Heading heading) {
            String words = InlineText.plain(heading.getText().unescape());
            if (words.isEmpty()) {
                return;
            }
            level = Math.max(2, Math.min(Math.min(6, level + 1), heading.getLevel() + shift));
            html.raw("<h" + level);
            if (!anchor.isEmpty()) {
                String slug = Slug.of(words);
                int count = taken.merge(slug, 1, Integer::sum);
                html.raw(" id=\"")
                        .text(anchor + "--" + slug + (count == 1 ? "" : "--" + count))
                        .raw("\"");
            }
            html.raw(">");
            children(heading);
            html.raw("</h" + level + ">\n");
        }

        private void cell(TableCell cell) {
            boolean header = cell.isHeader() && !cell.getText().isBlank();
            html.raw(header ? "<th scope=\"col\">" : "<td>");
            children(cell);
            html.raw(header ? "</th>" : "</td>");
        }

        /** Line by line: the library takes long to put many indented lines together. */
        private String code(Block block) {
            if (block instanceof FencedCodeBlock) {
                return block.getChildChars().toString();
            }
            StringBuilder code = new StringBuilder();
            block.getContentLines().forEach(code::append);
            return code.toString();
        }

        private void inline(@Nullable Node node) {
            if (node == null) {
                return;
            }
            if (node instanceof Emphasis) {
                tag("em", node);
            } else if (node instanceof StrongEmphasis) {
                tag("strong", node);
            } else if (node instanceof Code code) {
                html.raw("<code>").text(code.getText().toString()).raw("</code>");
            } else if (node instanceof SoftLineBreak) {
                html.raw("\n");
            } else if (node instanceof HardLineBreak) {
                html.raw("<br>\n");
            } else if (node instanceof AutoLink link) {
                link(link.getText().toString(), link);
            } else if (node instanceof MailLink link) {
                link("mailto:" + link.getText(), link);
            } else if (node instanceof Link || node instanceof Image) {
                link(((InlineLinkNode) node).getUrl().toString(), node);
            } else if (node instanceof LinkRef || node instanceof ImageRef) {
                reference((RefNode) node);
            } else if (node.hasChildren()) {
                children(node);
            } else {
                words(node.getChars().unescape());
            }
        }

        private void reference(RefNode node) {
            Reference reference = node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
            if (reference == null) {
                html.text(node.getChars().unescape());
            } else {
                link(reference.getUrl().toString(), node);
            }
        }

        private void link(String address, Node node) {
            String words = node.hasChildren()
                    ? ""
                    : node instanceof AutoLink a
                            ? a.getText().toString()
                            : node instanceof MailLink m ? m.getText().toString() : "";
            Optional<String> allowed = links.apply(MarkdownGuard.restore(Escaping.unescapeString(address), false));
            // A link within a link would end the outer one.
            allowed.ifPresent(url -> html.raw("<a href=\"").text(url).raw("\" rel=\"noreferrer\">"));
            if (node.hasChildren()) {
                plain(node, allowed.isPresent());
            } else {
                html.text(words.isEmpty() ? address : words);
            }
            allowed.ifPresent(url -> html.raw("</a>"));
        }

        /** The words of a link; inside one, nothing else may become a link. */
        private void plain(Node node, boolean linked) {
            if (!linked) {
                children(node);
                return;
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Code code) {
                    html.raw("<code>").text(code.getText().toString()).raw("</code>");
                } else if (child.hasChildren()) {
                    plain(child, true);
                } else {
                    html.text(child.getChars().unescape());
                }
            }
        }

        /** Addresses in plain words become links. */
        private void words(String text) {
            Matcher url = BARE_URL.matcher(text);
            int from = 0;
            while (url.find()) {
                String address = url.group();
                int end = address.length();
                while (".,;:!?)]*".indexOf(address.charAt(end - 1)) >= 0) {
                    end--;
                }
                String target = address.substring(0, end);
                Optional<String> allowed = links.apply(target);
                html.text(text.substring(from, url.start()));
                allowed.ifPresent(a -> html.raw("<a href=\"")
                        .text(a)
                        .raw("\" rel=\"noreferrer\">")
                        .text(target)
                        .raw("</a>"));
                html.text(allowed.isPresent() ? "" : target);
                from = url.start() + end;
            }
            html.text(text.substring(from));
        }
    }
}
