package org.incidentkit.runbook;

/**
 * The parts that every runbook has, in the order of the template. Each has a heading of its own, and an anchor that a
 * page or a path can use.
 */
public enum Part {
    /** What the service is and does. */
    DESCRIPTION("description", "Description"),
    /** When the team responds to incidents. */
    RESPONSE_HOURS("response-hours", "Incident Response Hours"),
    /** Who to call. */
    CONTACTS("contacts", "Incident contact details"),
    /** Who else to call when an incident involves data. */
    DATA_CONTACTS("data-contacts", "For Incidents involving data:"),
    /** Where the service runs, by environment. */
    SERVICE_URLS("service-urls", "Service URLs"),
    /** Repositories, dashboards and the like. */
    OTHER_URLS("other-urls", "Other URLs"),
    /** Technical documentation. */
    DOCS("docs", "Docs"),
    /** The team, for everything that isn't urgent. */
    SERVICE_TEAM("service-team", "Service Team (non-urgent issues)");

    private final String anchor;
    private final String heading;

    Part(String anchor, String heading) {
        this.anchor = anchor;
        this.heading = heading;
    }

    /** {@return the anchor of this part, which no other section of a runbook takes} */
    public String anchor() {
        return anchor;
    }

    /** {@return the heading of this part as the template writes it} */
    public String heading() {
        return heading;
    }
}
