/** What the endpoints answer over HTTP, as tests that run against any application that carries the starter. */
@NullMarked
package org.incidentkit.compatibility;

import org.jspecify.annotations.NullMarked;
