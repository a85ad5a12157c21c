package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who to call.
 *
 * @param title the service
 * @param details {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader, in one sentence
 * @param contacts who to call, by role
 * @param contactsNote what is written beside them; may be empty
 * @param dataContacts who else to call for an incident that involves data
 * @param dataContactsNote what is written beside those; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactsAnswer(
        String title,
        String details,
        String detailsNote,
        List<ContactAnswer> contacts,
        String contactsNote,
        List<ContactAnswer> dataContacts,
        String dataContactsNote) {
    static final String MASKED_NOTE =
            "Contact details are masked: they are shown over HTTP alone, to callers who have logged in and may see them;"
                    + " ask whoever runs this application.";

    static String details(boolean shown) {
        return shown ? "shown" : "masked";
    }

    static String note(boolean shown) {
        return shown ? "Contact details are personal data: keep them to the people who handle incidents." : MASKED_NOTE;
    }
}
