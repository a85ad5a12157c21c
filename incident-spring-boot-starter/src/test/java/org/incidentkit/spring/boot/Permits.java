package org.incidentkit.spring.boot;

/** A runbook with nothing wrong that would keep it from being served. */
public final class Permits {
    private Permits() {}

    public static String runbook(String title, String expires) {
        return """
                ---
                expires: %s
                ---
                # %s Runbook

                ## Incident Response Hours

                    9am-5pm, Monday to Friday, excluding bank holidays

                ## Incident contact details

                * Team: team@permits.example.org

                ## URLs

                ### Service URLs

                    https://permits.example.org
                """.formatted(expires, title);
    }
}
