/** The pages as a browser shows them. */
@NullMarked
package org.incidentkit.examples.browser;

import org.jspecify.annotations.NullMarked;
