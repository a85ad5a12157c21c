package org.incidentkit.examples.quickstart;

/** What the console tells a newcomer. */
final class WhereToLook {
    private WhereToLook() {}

    static String text(String port) {
        String actuator = "http://127.0.0.1:" + port + "/actuator";
        return """

                The service is up. Look at:

                  %1$s/runbook
                      its runbook: a page in a browser, JSON for tools
                  %1$s/contacts
                      who to call
                  %1$s/sla
                      what it promises, and whether it is open now
                  %1$s/sla/P1
                      a P1 raised now: respond by when, and why
                  %1$s/sla/P1?raisedAt=2026-04-02T16:50:00%%2B01:00
                      the same, raised just before Easter
                  %1$s/incidents/INC-7
                      an incident that was recorded, and where its clocks stand
                  %1$s/incidents/INC-7?at=2026-04-07T11:20:00Z
                      the same, as it stood while it was paused

                Press Ctrl+C to stop.
                """.formatted(actuator);
    }
}
