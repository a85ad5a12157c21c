package org.incidentkit.runbook;

import java.util.Optional;

/**
 * What somebody is to a service, whatever the team calls it: {@code PM} and {@code Product manager} are one.
 * {@link Synonyms} is the table of their names.
 */
public enum ContactRole {
    /** Decides what the product does. */
    PRODUCT_MANAGER,
    /** Runs the team's work. */
    DELIVERY_MANAGER,
    /** Answers for the service. */
    SERVICE_OWNER,
    /** Decides how the service is built. */
    TECHNICAL_ARCHITECT,
    /** Leads the developers. */
    TECHNICAL_LEAD,
    /** The people who run the service, together. */
    TEAM,
    /** Whoever is on call now. */
    ON_CALL,
    /** The first to answer the service's users. */
    SERVICE_DESK,
    /** Answers for information and its risks. */
    INFORMATION_ASSURANCE,
    /** Looks after personal data. */
    DATA_PROTECTION,
    /** Handles attacks and breaches. */
    CYBER_SECURITY;

    /**
     * Tells the role that some words name, by the standard table.
     *
     * @param words such as {@code Delivery manager}; what follows in brackets makes no difference
     * @return the role, if the words are known
     */
    public static Optional<ContactRole> named(String words) {
        return Synonyms.standard().findRole(words);
    }
}
