package org.incidentkit.spring.boot.actuate;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One section of a runbook.
 *
 * @param title the service
 * @param heading the section's heading
 * @param anchor its name in an address
 * @param details whether contact details are {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader
 * @param markdown its text, in Markdown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OneSectionAnswer(
        String title, String heading, String anchor, String details, String detailsNote, String markdown) {}
