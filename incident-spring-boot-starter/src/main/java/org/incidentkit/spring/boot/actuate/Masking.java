package org.incidentkit.spring.boot.actuate;

import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;

/** Free text for those who may see contact details, and for those who may not. What is masked must not be masked again. */
final class Masking {
    /** What stands in place of the words beside contacts. */
    static final String MORE = "More is written here, which is hidden from you.";

    private Masking() {}

    static String text(String text, boolean shown) {
        return shown ? text : ContactPoint.maskIn(text);
    }

    /** Markdown without its comments. */
    static String markdown(String text, boolean shown) {
        return text(Comments.without(text), shown);
    }

    static Link link(Link link, boolean shown) {
        return shown ? link : link.masked();
    }

    /** What stands beside the data of a part. Beside contacts it is about people, and names can't be told from other words. */
    static String note(Runbook runbook, Part part, boolean shown) {
        String note = Comments.without(runbook.note(part));
        boolean people = part == Part.CONTACTS || part == Part.DATA_CONTACTS;
        return people && !shown ? (note.isBlank() ? "" : MORE) : text(note, shown);
    }
}
