/**
 * Checking whether a runbook is fit for use: start at {@link org.incidentkit.runbook.lint.RunbookLinter}, which lists its
 * rules and says how a team changes them. Each {@link org.incidentkit.runbook.lint.Rule} has a class of its own; those that
 * the parser checks by itself are listed with them.
 *
 * <p>{@link org.incidentkit.runbook.lint.ReadinessScore} tells how much a runbook says of what a reader needs, and what to
 * fill in next. {@link org.incidentkit.runbook.lint.ReadmeLinter} tells whether a repository's README leads to the runbook.
 */
@NullMarked
package org.incidentkit.runbook.lint;

import org.jspecify.annotations.NullMarked;
