/** Says what to do when an application cannot start because of Incident Kit. */
@NullMarked
package org.incidentkit.spring.boot.diagnostics;

import org.jspecify.annotations.NullMarked;
