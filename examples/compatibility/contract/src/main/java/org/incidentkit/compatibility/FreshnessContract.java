package org.incidentkit.compatibility;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How it stands with the runbooks, in the info endpoint and among the metrics; and the endpoints over JMX. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FreshnessContract {
    private final Class<?> application;
    private RunningService service;

    FreshnessContract(Class<?> application) {
        this.application = application;
    }

    @BeforeAll
    void start() {
        service = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "info,metrics,runbook",
                        "management.endpoints.jmx.exposure.include", "runbook,contacts,sla,incidents",
                        "management.endpoint.runbook.show-values", "always",
                        "management.endpoint.contacts.show-values", "always",
                        "management.endpoint.incidents.show-values", "always",
                        "incident.incidents.location", "classpath:incidents.jsonl",
                        "incident.runbooks.payments.location", "classpath:payments.md",
                        "incident.runbooks.none.location", "classpath:no-such.md",
                        "spring.jmx.enabled", "true"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void infoSaysHowItStands() {
        Answer info = service.get("/info");
        assertThat(info.object("$.runbook"))
                .containsEntry("condition", "expired")
                .containsEntry("title", "Lasting Powers Runbook")
                .containsEntry("due", "2026-11-01")
                .containsEntry("daysLeft", -22);
        assertThat(info.text("$.runbook.version")).matches("[0-9a-f]{12}");
        assertThat(info.object("$.runbook.findings")).containsOnlyKeys("error", "warning", "info");
        assertThat(info.object("$.runbooks.payments"))
                .containsEntry("condition", "fit")
                .containsEntry("daysLeft", 219);
        assertThat(info.object("$.runbooks.none"))
                .containsEntry("condition", "missing")
                .containsOnlyKeys("condition", "reason");
        assertThat(info.body()).doesNotContain("jo.bloggs", "7946", "pay@");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        incident.runbook.available       | runbook:default                  | 1
        incident.runbook.available       | runbook:none                     | 0
        incident.runbook.expiry          | runbook:default                  | -22
        incident.runbook.expiry          | runbook:payments                 | 219
        incident.runbook.expiry          | runbook:none                     | NaN
        incident.runbook.findings        | runbook:payments,severity:error  | 0
        incident.runbook.findings        | runbook:none,severity:error      | NaN
        incident.service.open            | runbook:default                  | 1
        incident.service.open            | runbook:payments                 | 1
        incident.service.open            | runbook:none                     | NaN
        incident.bank.holidays.published |                                  | 769
        """)
    void metricsSayHowItStands(String name, String tags, Double value) {
        String query = tags == null
                ? ""
                : Arrays.stream(tags.split(",", -1))
                        .map(tag -> "tag=" + tag)
                        .reduce((one, other) -> one + "&" + other)
                        .map(all -> "?" + all)
                        .orElse("");
        assertThat(Double.parseDouble(service.get("/metrics/" + name + query).text("$.measurements[0].value")))
                .isEqualTo(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> invoke(String endpoint, String operation, @Nullable Object... arguments)
            throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.springframework.boot:type=Endpoint,name=" + endpoint);
        String[] signature = new String[arguments.length];
        Arrays.fill(signature, String.class.getName());
        return (Map<String, Object>) server.invoke(name, operation, arguments, signature);
    }

    /** Whoever reaches the management beans of a process need not be known to it: details stay masked. */
    @Test
    void overJmxDetailsAreMaskedWhateverTheSettings() throws JMException {
        Map<String, Object> runbook = invoke("Runbook", "runbook", (Object) null);
        assertThat(runbook).containsEntry("title", "Lasting Powers Runbook").containsEntry("details", "masked");
        Map<String, Object> contacts = invoke("Contacts", "contacts", (Object) null);
        assertThat(contacts).containsEntry("details", "masked");
        Map<String, Object> section = invoke("Runbook", "section", "description", null);
        Map<String, Object> data = invoke("Contacts", "contactsFor", "data", null);
        assertThat(List.of(runbook, contacts, section, data).toString())
                .contains("Product Manager", "OPG IA")
                .doesNotContain("jo.bloggs", "7946", "ia@lpa");
    }

    @Test
    void overJmxNamesInIncidentsAreMaskedWhateverTheSettings() throws JMException {
        Map<String, Object> list = invoke("Incidents", "incidents", (Object) null);
        Map<String, Object> paused = invoke("Incidents", "incident", "INC-7", "2026-04-07T11:20:00Z");
        Map<String, Object> open = invoke("Incidents", "incident", "INC-8", null);
        assertThat(paused).containsEntry("id", "INC-7").containsEntry("details", "masked");
        assertThat(open).containsEntry("id", "INC-8").containsEntry("details", "masked");
        assertThat(List.of(list, paused, open).toString())
                .contains("INC-9")
                .doesNotContain(IncidentsContract.NAMES.toArray(CharSequence[]::new));
    }

    @Test
    void overJmxEverythingIsToBeHad() throws JMException {
        assertThat(invoke("Runbook", "runbook", "payments")).containsEntry("title", "Payments Runbook");
        assertThat(invoke("Runbook", "section", "backups", "payments")).containsEntry("markdown", "Taken hourly.");
        assertThat(invoke("Sla", "sla", (Object) null)).containsEntry("now", "2026-11-23T10:15:30Z");
        assertThat(invoke("Sla", "deadlines", "P1", "2026-04-02T16:50:00+01:00", null)
                        .get("response"))
                .hasToString(String.valueOf(
                        invoke("Sla", "deadlines", "p1", "2026-04-02T15:50:00Z", "default")
                                .get("response")))
                .asString()
                .contains("due=2026-04-07T09:10:00+01:00");
        assertThat(invoke("Sla", "deadlines", "P9", null, null))
                .containsEntry("error", "There is no priority \"P9\": known are P1, P2, P3, P4");
        assertThat(invoke("Contacts", "contactsFor", "keys", null).get("error"))
                .asString()
                .contains("known is data");
    }
}
