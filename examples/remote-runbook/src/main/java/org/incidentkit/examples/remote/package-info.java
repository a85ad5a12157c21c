/** A service whose runbook is kept elsewhere and fetched: a {@code RunbookSource} to copy from. */
@NullMarked
package org.incidentkit.examples.remote;

import org.jspecify.annotations.NullMarked;
