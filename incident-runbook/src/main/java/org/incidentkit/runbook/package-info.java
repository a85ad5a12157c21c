/**
 * What a runbook says: start at {@link org.incidentkit.runbook.Runbook}.
 *
 * <p>It is read by {@code org.incidentkit.runbook.parse}, checked by {@code lint}, and written and shown by
 * {@code render}. This package depends on none of them. {@link org.incidentkit.runbook.Finding} and
 * {@link org.incidentkit.runbook.SourceLocation} are here since reading and checking both give them.
 */
@NullMarked
package org.incidentkit.runbook;

import org.jspecify.annotations.NullMarked;
