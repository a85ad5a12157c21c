package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern WEB = Pattern.compile("(?i)\\bhttps?:/{1,3}[^\\s<>\"'`()\\[\\]|,]{0,1500}");
    private static final String MARK = ":/";
    private static final Set<Part> ADDRESSES = Set.of(Part.SERVICE_URLS, Part.OTHER_URLS, Part.DOCS);
    private static final int LONGEST_SCHEME = 5;
    private static final int LONGEST_REST = 100;

    LinkHostImpossible() {
        super("link-host-impossible", Severity.WARNING, "An address leads to a host that can exist.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        BitSet addresses = PartLines.of(inspection, ADDRESSES);
        Set<Integer> listed = new HashSet<>();
        for (Located<ServiceUrl> url : inspection.parsed().serviceUrls()) {
            check(url.value().url(), url.location(), true, findings);
            listed.add(url.location().line());
        }
        for (Located<Link> link : inspection.parsed().otherUrls()) {
            check(link.value().url(), link.location(), true, findings);
            listed.add(link.location().line());
        }
        for (int i = 0; i < inspection.lines().size(); i++) {
            Line line = inspection.lines().get(i);
            boolean web = line.text().contains(MARK);
            if (web && !listed.contains(inspection.at(line, 0).line())) {
                String prose = Inspection.prose(line);
                Matcher url = WEB.matcher(prose);
                // The pattern is slow over words that aren't addresses.
                int mark = prose.indexOf(MARK);
                while (mark >= 0 && url.find(Math.max(0, mark - LONGEST_SCHEME))) {
                    // "https://<name>.service…" is a pattern to be filled in by the reader.
                    boolean cut = url.group().endsWith("//") && url.end() < prose.length();
                    if (!cut) {
                        String whole = withComma(prose, url.group(), url.end());
                        check(withoutEnd(whole), inspection.at(line, url.start()), addresses.get(i), findings);
                    }
                    mark = prose.indexOf(MARK, url.end());
                }
            }
        }
        return findings;
    }

    /** A step such as "then open http://localhost:8080" is for the reader's own machine; an address of the service isn't. */
    private void check(String url, SourceLocation at, boolean listed, List<Finding> findings) {
        Optional<String> problem = url.regionMatches(true, 0, "http", 0, 4) ? HostNames.problem(url) : Optional.empty();
        problem.filter(words -> listed || !words.equals(HostNames.OWN_MACHINE))
                .ifPresent(words -> findings.add(finding(at, words)));
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
