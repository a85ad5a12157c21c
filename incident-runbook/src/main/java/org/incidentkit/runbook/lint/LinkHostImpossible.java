package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.parse.Located;

/** An address leads to a host that may exist. Whether it does is not asked: nothing here uses the network. */
final class LinkHostImpossible extends NamedRule {

    private static final String MARK = ":/";
    private static final Set<Part> ADDRESSES = Set.of(Part.SERVICE_URLS, Part.OTHER_URLS, Part.DOCS);
    private static final String ENDS = "<>\"'`()[]|,";
    private static final int LONGEST = 1500;
    private static final int LONGEST_REST = 100;

    LinkHostImpossible() {
        super("link-host-impossible", Severity.WARNING, "An address leads to a host that can exist.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> listed = new HashSet<>();
        for (Located<ServiceUrl> url : inspection.parsed().serviceUrls()) {
            check(url.value().url(), url.location(), findings);
            listed.add(url.location().line());
        }
        for (Located<Link> link : inspection.parsed().otherUrls()) {
            check(link.value().url(), link.location(), findings);
            listed.add(link.location().line());
        }
        List<InProse> inProse = new ArrayList<>();
        for (Line line : inspection.lines()) {
            if (line.text().contains(MARK)
                    && !listed.contains(inspection.at(line, 0).line())) {
                inProse(inspection, line, inProse);
            }
        }
        if (inProse.stream().anyMatch(InProse::isOwnMachine)) {
            // A step such as "then open http://localhost:8080" is for the reader's own machine; an address of the
            // service isn't.
            BitSet addresses = PartLines.of(inspection, ADDRESSES);
            inProse.removeIf(address -> address.isOwnMachine() && !addresses.get(address.line()));
        }
        inProse.forEach(address -> findings.add(address.finding()));
        return findings;
    }

    /** What is wrong with an address that no list holds. */
    private record InProse(int line, boolean isOwnMachine, Finding finding) {}

    private void check(String url, SourceLocation at, List<Finding> findings) {
        if (url.regionMatches(true, 0, "http", 0, 4)) {
            HostNames.problem(url).ifPresent(words -> findings.add(finding(at, words)));
        }
    }

    private void inProse(Inspection inspection, Line line, List<InProse> found) {
        String prose = Inspection.prose(line);
        int end;
        for (int mark = prose.indexOf(MARK); mark >= 0; mark = prose.indexOf(MARK, end)) {
            int start = scheme(prose, mark);
            end = start < 0 ? mark + 1 : end(prose, mark + 1);
            // "https://<name>.service…" is a pattern to be filled in by the reader.
            boolean cut = start >= 0 && prose.startsWith("//", end - 2) && end < prose.length();
            if (start >= 0 && !cut) {
                HostNames.problem(withoutEnd(withComma(prose, prose.substring(start, end), end)))
                        .ifPresent(words -> found.add(new InProse(
                                line.number(),
                                words.equals(HostNames.OWN_MACHINE),
                                finding(inspection.at(line, start), words))));
            }
        }
    }

    /** Where the "http" or "https" begins that ends before the mark; -1 if no such word does. */
    private static int scheme(String prose, int mark) {
        int from = prose.regionMatches(true, mark - 5, "https", 0, 5) ? mark - 5 : mark - 4;
        boolean web = prose.regionMatches(true, from, "http", 0, 4);
        return web && (from == 0 || !isPartOfWord(prose.charAt(from - 1))) ? from : -1;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static int end(String prose, int slash) {
        int end = slash;
        int longest = Math.min(prose.length(), slash + LONGEST);
        while (end < longest && !isEnd(prose.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || ENDS.indexOf(c) >= 0;
    }

    /** A comma ends an address, but for one within the host: "https://visits,service.gov.uk". */
    private static String withComma(String prose, String url, int end) {
        boolean within = end + 1 < prose.length()
                && prose.charAt(end) == ','
                && Character.isLetterOrDigit(prose.charAt(end + 1))
                && url.indexOf('/', url.indexOf("//") + 2) < 0;
        int dot = url.lastIndexOf('.');
        if (!within || (dot > 0 && HostNames.isEnd(url.substring(dot + 1)))) {
            return url;
        }
        int to = end + 1;
        while (to < prose.length() && to < end + LONGEST_REST && isPartOfHost(prose.charAt(to))) {
            to++;
        }
        String rest = prose.substring(end, to);
        int last = rest.lastIndexOf('.');
        boolean host = last > 0 && !rest.startsWith("http", 1) && rest.indexOf('.') < rest.length() - 1;
        return host ? url + rest : url;
    }

    private static boolean isPartOfHost(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    /** Marks that end a sentence or an emphasis end no address. */
    private static String withoutEnd(String url) {
        int end = url.length();
        while (end > 0 && ".,;:!?*_~".indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return url.substring(0, end);
    }
}
