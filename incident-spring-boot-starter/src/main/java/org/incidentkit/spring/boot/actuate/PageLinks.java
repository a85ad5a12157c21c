package org.incidentkit.spring.boot.actuate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.incidentkit.runbook.render.PageLink;
import org.incidentkit.spring.boot.ServiceRunbooks;

/** The ways from page to page: to the endpoints that are exposed over HTTP, under the paths that they have there. */
public final class PageLinks {
    private static final String INCIDENTS = "incidents";
    private static final Map<String, String> WORDS = words();

    private final Supplier<Map<String, String>> paths;

    /**
     * Creates links.
     *
     * @param paths the paths of the endpoints that have a page, by their ids; asked for with each page
     */
    public PageLinks(Supplier<Map<String, String>> paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("runbook", "Runbook");
        words.put("contacts", "Who to call");
        words.put(INCIDENTS, "Incidents");
        return words;
    }

    /** What leads from the page of an endpoint to those below it, as an address relative to that page. */
    String below(String id) {
        String own = paths.get().getOrDefault(id, id);
        return own.substring(own.lastIndexOf('/') + 1) + "/";
    }

    /** The ways from the page of an endpoint, or from one below it. Addresses are relative, whatever stands before them. */
    List<PageLink> from(String id, boolean below, String runbook) {
        Map<String, String> known = paths.get();
        String own = known.getOrDefault(id, id);
        long depth = own.chars().filter(c -> c == '/').count() + (below ? 1 : 0);
        String up = "../".repeat((int) depth);
        String which = runbook.equals(ServiceRunbooks.MAIN)
                ? ""
                : "?runbook=" + URLEncoder.encode(runbook, StandardCharsets.UTF_8);
        List<PageLink> links = new ArrayList<>();
        WORDS.forEach((other, words) -> {
            String path = known.get(other);
            if (path != null && (below || !other.equals(id))) {
                links.add(new PageLink(up + path + (other.equals(INCIDENTS) ? "" : which), words));
            }
        });
        return List.copyOf(links);
    }
}
