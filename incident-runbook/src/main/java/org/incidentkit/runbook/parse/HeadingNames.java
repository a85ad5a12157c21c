package org.incidentkit.runbook.parse;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The headings that teams write, and the parts of a runbook that they stand for. Case, level, emphasis, a colon at the
 * end and white space make no difference.
 */
public final class HeadingNames {

    private static final HeadingNames STANDARD = new HeadingNames(Map.of())
            .and(Part.DESCRIPTION, "Description", "Service description", "Overview", "About", "About this service")
            .and(
                    Part.RESPONSE_HOURS,
                    "Incident response hours",
                    "Response hours",
                    "Support hours",
                    "Hours of support",
                    "Service hours",
                    "Hours")
            .and(
                    Part.CONTACTS,
                    "Incident contact details",
                    "Incident contacts",
                    "Contact details",
                    "Contacts",
                    "Who to contact")
            .and(
                    Part.DATA_CONTACTS,
                    "For incidents involving data",
                    "Incidents involving data",
                    "Data incidents",
                    "Data incident contacts")
            .and(Part.SERVICE_URLS, "Service URLs", "Service URL", "Service addresses", "Environments")
            .and(Part.OTHER_URLS, "Other URLs", "Other links", "Useful links")
            .and(Part.DOCS, "Docs", "Documentation", "Technical documentation")
            .and(
                    Part.SERVICE_TEAM,
                    "Service team (non-urgent issues)",
                    "Service team",
                    "Service team contact",
                    "Team contact");

    private final Map<String, Part> names;

    private HeadingNames(Map<String, Part> names) {
        this.names = names;
    }

    /** {@return the names that are known without anybody's doing} */
    public static HeadingNames standard() {
        return STANDARD;
    }

    /**
     * Adds names for a part. A name that stood for another part moves.
     *
     * @param part a part
     * @param headings headings that stand for it
     * @return these names and the new ones
     */
    public HeadingNames and(Part part, String... headings) {
        Map<String, Part> more = new LinkedHashMap<>(names);
        for (String heading : headings) {
            more.put(key(heading), part);
        }
        return new HeadingNames(more);
    }

    /**
     * Finds the part that a heading stands for.
     *
     * @param heading the words of a heading, in Markdown or plain
     * @return the part, if the heading is known
     */
    public Optional<Part> find(String heading) {
        return Optional.ofNullable(names.get(key(heading)));
    }

    /** A heading without what makes no difference. */
    static String key(String heading) {
        String words = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        String before;
        do {
            before = words;
            words = InlineText.plain(words);
            while (words.endsWith(":")) {
                words = Spaces.strip(words.substring(0, words.length() - 1));
            }
        } while (!words.equals(before));
        return words.toLowerCase(Locale.ROOT);
    }
}
