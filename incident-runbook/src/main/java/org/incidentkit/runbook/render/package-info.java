/**
 * Writing and showing: {@link org.incidentkit.runbook.render.MarkdownWriter} gives back Markdown,
 * {@link org.incidentkit.runbook.render.HtmlRenderer} a page to read during an incident, for which
 * {@link org.incidentkit.runbook.render.PageContext} says what to show and
 * {@link org.incidentkit.runbook.render.LinkPolicy} where links may lead.
 */
@NullMarked
package org.incidentkit.runbook.render;

import org.jspecify.annotations.NullMarked;
