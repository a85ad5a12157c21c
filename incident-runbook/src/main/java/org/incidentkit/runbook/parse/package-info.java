/**
 * Reading: {@link org.incidentkit.runbook.parse.RunbookParser} for runbooks,
 * {@link org.incidentkit.runbook.parse.GuidanceParser} for guidance that holds a priority table,
 * {@link org.incidentkit.runbook.parse.PriorityTableYaml} for such a table in YAML.
 *
 * <p>None of them fails for what a text says: what can't be read is a finding with its place.
 * {@link org.incidentkit.runbook.Synonyms} is the table of headings and roles that are known.
 */
@NullMarked
package org.incidentkit.runbook.parse;

import org.jspecify.annotations.NullMarked;
