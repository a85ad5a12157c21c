package org.incidentkit.runbook.render;

import java.util.List;

import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.render.PageContext.PriorityRow;

/**
 * The priority table. Where there is little room its rows become cards; the roles are written out, since some browsers
 * forget that a table is one when its looks change.
 */
final class PrioritiesHtml {

    private PrioritiesHtml() {}

    static void table(List<PriorityRow> rows, Html html) {
        if (rows.stream().anyMatch(row -> !row.respondBy().isEmpty())) {
            html.raw("<p class=\"soft\">The times in bold are for an incident raised now.</p>\n");
        }
        boolean examples = rows.stream().anyMatch(row -> !row.example().isEmpty());
        html.raw("<table class=\"cards\" role=\"table\" aria-labelledby=\"_priorities\">"
                + "<thead role=\"rowgroup\"><tr role=\"row\">");
        header("Priority", html);
        if (examples) {
            header("For example", html);
        }
        header("Respond within", html);
        header("Update", html);
        html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (PriorityRow row : rows) {
            html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
                    .text((row.code() + " " + row.type()).strip())
                    .raw("</th>");
            if (examples) {
                cell("For example", row.example(), "", html);
            }
            cell("Respond within", row.respond(), row.respondBy(), html);
            cell("Update", row.update(), row.updateBy(), html);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>\n");
    }

    private static void header(String words, Html html) {
        html.raw("<th scope=\"col\" role=\"columnheader\">" + words + "</th>");
    }

    /** The label shows on cards, which have no header row to be seen. */
    private static void cell(String label, String words, String by, Html html) {
        html.raw("<td role=\"cell\"><span class=\"label\" aria-hidden=\"true\">" + label + "</span> <span>")
                .text(words);
        if (!by.isEmpty()) {
            html.raw(" <span class=\"by\">by ").text(by).raw("</span>");
        }
        html.raw("</span></td>");
    }
}
