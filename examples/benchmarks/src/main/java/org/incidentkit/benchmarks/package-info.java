/** How fast it is, side by side with what one would take instead. Start from {@code Benchmarks}. */
@NullMarked
package org.incidentkit.benchmarks;

import org.jspecify.annotations.NullMarked;
