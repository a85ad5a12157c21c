package org.incidentkit.spring.boot.freshness;

/**
 * Published to the application when something has changed about a runbook while it runs: another version is served, one
 * was refused, it has gone missing, or a date has come. Listen with {@code @EventListener}; the listener is called on the
 * thread that watches this runbook, and should not keep it. Changes of several runbooks may be told at the same time.
 *
 * @param before how it stood when it was last looked at
 * @param after how it stands now
 */
public record RunbookChangedEvent(RunbookStatus before, RunbookStatus after) {}
