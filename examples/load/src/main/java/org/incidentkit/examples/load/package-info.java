/** Measures what the starter costs an application, by hand; nothing here is a test. */
@NullMarked
package org.incidentkit.examples.load;

import org.jspecify.annotations.NullMarked;
