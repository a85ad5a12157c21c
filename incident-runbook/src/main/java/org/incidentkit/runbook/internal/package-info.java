/**
 * Text machinery; not for use outside the library, and free to change.
 *
 * <p>{@link org.incidentkit.runbook.internal.MarkdownLines} tells what each line of a document is;
 * {@link org.incidentkit.runbook.internal.MarkdownBody} gives a block of Markdown the one form that can be written and
 * read back; {@link org.incidentkit.runbook.internal.MarkdownHtml} renders it, behind
 * {@link org.incidentkit.runbook.internal.MarkdownGuard};
 * {@link org.incidentkit.runbook.internal.BodyItems} takes contacts and addresses out of such a block;
 * {@link org.incidentkit.runbook.internal.YamlTree} reads YAML. This is the only package that sees the
 * types of a Markdown or a YAML library, and it depends on no other package of this module.
 */
@NullMarked
package org.incidentkit.runbook.internal;

import org.jspecify.annotations.NullMarked;
