package org.incidentkit.runbook.render;

import java.util.List;
import java.util.Objects;

import org.incidentkit.runbook.Contact;

/**
 * What a page about one incident shows, in words that are ready to be read. Everything in it but the notes is plain text,
 * which the page escapes; names are in it only if the reader may see them.
 *
 * @param title what the incident is called, such as {@code INC-7: Payments by card are refused}
 * @param mood what its banners look like
 * @param banners what matters now, most of all what is due next; at least one
 * @param facts what is known of it: its priority, when it was raised and by whom
 * @param clocks where its clocks stand
 * @param missing what is to be done that was forgotten
 * @param whoToCall whether those to call are there now; empty where that is not known
 * @param contacts who to call
 * @param contactsNote what is written beside them, in Markdown; may be empty
 * @param involvesData whether data is involved
 * @param dataContacts who else to call, if data is involved
 * @param dataContactsNote what is written beside those, in Markdown; may be empty
 * @param contactsShown whether their details are shown; if not, they are masked
 * @param breaches promises that were not kept in time
 * @param took how long things took
 * @param timeline what happened, in order
 * @param links other pages to go to
 */
public record IncidentPage(
        String title,
        Mood mood,
        List<String> banners,
        List<String> facts,
        List<Row> clocks,
        List<String> missing,
        String whoToCall,
        List<Contact> contacts,
        String contactsNote,
        boolean involvesData,
        List<Contact> dataContacts,
        String dataContactsNote,
        boolean contactsShown,
        List<Row> breaches,
        List<Row> took,
        List<Event> timeline,
        List<PageLink> links) {

    /** Copies the lists. */
    public IncidentPage {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(whoToCall, "whoToCall");
        Objects.requireNonNull(contactsNote, "contactsNote");
        Objects.requireNonNull(dataContactsNote, "dataContactsNote");
        banners = List.copyOf(banners);
        facts = List.copyOf(facts);
        clocks = List.copyOf(clocks);
        missing = List.copyOf(missing);
        contacts = List.copyOf(contacts);
        dataContacts = List.copyOf(dataContacts);
        breaches = List.copyOf(breaches);
        took = List.copyOf(took);
        timeline = List.copyOf(timeline);
        links = List.copyOf(links);
    }

    /** How it stands, for the look of the banners; the words say it, too. */
    public enum Mood {
        /** Nothing is owed, or all is in time. */
        CALM,
        /** Something is due soon, or the clocks stand still. */
        WATCH,
        /** Something is overdue. */
        LATE
    }

    /**
     * A row of a table of two columns and more.
     *
     * @param name what the row is about
     * @param cells what it says, one for each column
     */
    public record Row(String name, List<String> cells) {
        /** Copies the cells. */
        public Row {
            Objects.requireNonNull(name, "name");
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something that happened.
     *
     * @param when when, in words
     * @param what what
     * @param who who did it; empty where that is not recorded
     * @param remark that it was entered late, or corrected; empty where it was neither
     */
    public record Event(String when, String what, String who, String remark) {}
}
