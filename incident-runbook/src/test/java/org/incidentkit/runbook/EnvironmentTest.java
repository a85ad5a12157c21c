package org.incidentkit.runbook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the name of a host tells of the environment: whole parts of it, or the ends of the first one. */
class EnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "dev.visits.example, DEVELOPMENT",
        "visits-dev.example, DEVELOPMENT",
        "dev-visits.example, DEVELOPMENT",
        "visits-dev2.example, DEVELOPMENT",
        "visits-staging.apps.live.cloud-platform.service.justice.gov.uk, STAGING",
        "pvb-preview.apps.live.cloud-platform.service.justice.gov.uk, TEST",
        "visits.apps.live.cloud-platform.service.justice.gov.uk, UNKNOWN",
        "visits.apps.live-1.cloud-platform.service.justice.gov.uk, UNKNOWN",
        "visits.apps.cloud-platform.service.justice.gov.uk, UNKNOWN",
        "dev.visits.apps.live-1.cloud-platform.service.justice.gov.uk, DEVELOPMENT",
        "book-a-driving-test.service.gov.uk, UNKNOWN",
        "driving-test.service.gov.uk, UNKNOWN",
        "visits-test.example.gov.uk, TEST",
        "develop-your-career.service.gov.uk, UNKNOWN",
        "integration-hub.example.gov.uk, UNKNOWN",
        "integration.hub.example.gov.uk, INTEGRATION",
        "live-chat-help.example.gov.uk, UNKNOWN",
        "demo-visits.example, DEMO",
        "pre-prod.visits.example, PREPRODUCTION",
        "visits-pre-prod.example, PREPRODUCTION",
        "visits-preprod.example, PREPRODUCTION",
        "prod.visits.example, PRODUCTION",
        "www.live.visits.example, PRODUCTION",
        "uat-2.visits.example, TEST",
        "localhost, DEVELOPMENT",
        "visits.test, UNKNOWN",
        "'', UNKNOWN"
    })
    void aHostTellsItsEnvironment(String host, Environment environment) {
        String url = host.isEmpty() ? "https:///path" : "https://" + host + "/live/test";
        assertThat(ServiceUrl.of(url, "").environment()).isEqualTo(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "The live service, PRODUCTION",
        "Integration hub, INTEGRATION",
        "Pre-production, PREPRODUCTION",
        "Preview, TEST",
        "Ours, STAGING",
        "Live chat (Pre-prod), PREPRODUCTION",
        "Production data (dev), DEVELOPMENT",
        "Live (test), PRODUCTION",
        "Live service (staging data), PRODUCTION",
        "Training site (VPN only), DEMO",
        "(Live), PRODUCTION"
    })
    void aLabelCountsFirst(String label, Environment environment) {
        assertThat(ServiceUrl.of("https://staging.visits.example", label).environment())
                .isEqualTo(environment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Production",
                "Pre-production",
                "Live service",
                "Staging environment:",
                "UAT / QA",
                "Dev 2",
                "2. Staging",
                "Production (VPN only)",
                "The live site",
                "Non-production",
                "Production URLs"
            })
    void aHeadingNamesAnEnvironmentAlone(String heading) {
        assertThat(Environment.isNamedAlone(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Production logs",
                "Live chat",
                "Test results",
                "Logs for production",
                "Staging (dashboards)",
                "Github",
                "Service",
                "Integration partners",
                "production production production production production production production production x"
            })
    void aHeadingIsAboutSomethingElse(String heading) {
        assertThat(Environment.isNamedAlone(heading)).isFalse();
    }
}
