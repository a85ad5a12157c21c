/**
 * Writing: {@link org.incidentkit.runbook.render.MarkdownWriter} gives back Markdown.
 */
@NullMarked
package org.incidentkit.runbook.render;

import org.jspecify.annotations.NullMarked;
