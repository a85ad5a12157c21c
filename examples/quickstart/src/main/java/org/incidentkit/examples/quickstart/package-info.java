/** A Spring Boot application that serves its runbook and its deadlines. */
@NullMarked
package org.incidentkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
