/**
 * Checking whether a runbook is fit for use: start at {@link org.incidentkit.runbook.lint.RunbookLinter}. Each
 * {@link org.incidentkit.runbook.lint.Rule} has a class of its own.
 */
@NullMarked
package org.incidentkit.runbook.lint;

import org.jspecify.annotations.NullMarked;
