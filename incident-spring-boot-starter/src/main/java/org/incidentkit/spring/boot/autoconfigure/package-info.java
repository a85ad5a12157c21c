/** Makes the beans; each backs off where the application declares its own. */
@NullMarked
package org.incidentkit.spring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
