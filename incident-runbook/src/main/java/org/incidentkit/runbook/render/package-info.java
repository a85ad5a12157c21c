/**
 * Writing and showing: {@link org.incidentkit.runbook.render.MarkdownWriter} gives back Markdown, in the words of a
 * {@link org.incidentkit.runbook.render.Vocabulary},
 * {@link org.incidentkit.runbook.render.HtmlRenderer} a page to read during an incident, for which
 * {@link org.incidentkit.runbook.render.PageContext} says what to show and
 * {@link org.incidentkit.runbook.render.LinkPolicy} where links may lead. A
 * {@link org.incidentkit.runbook.render.TimelinePicture} of the coming days is drawn into the page.
 */
@NullMarked
package org.incidentkit.runbook.render;

import org.jspecify.annotations.NullMarked;
