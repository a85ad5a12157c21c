package org.incidentkit.runbook.render;

/** The words and the order in which teams write runbooks. Each says the same, and each is read by the same parser. */
public enum Vocabulary {
    /**
     * The template of OPG's technical guidance: front matter with a category and a date of expiry, then
     * {@code Description}, {@code Incident Response Hours}, {@code Incident contact details}, {@code URLs}.
     */
    TEMPLATE,
    /**
     * The Ministry of Justice's standard for supporting services: the date of the last review under the title, and
     * {@code Service description}, {@code Incident Response}, {@code Service URLs}, {@code Service team contact}.
     */
    SERVICE_SUPPORT,
    /**
     * A page of a documentation site: front matter with the title, the date of the last review and how long it holds; the
     * heading is a tag that the site replaces by the title. Otherwise the words of {@link #SERVICE_SUPPORT}.
     */
    SITE_PAGE
}
