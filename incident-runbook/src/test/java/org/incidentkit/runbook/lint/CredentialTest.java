package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Credentials are found wherever they stand, and no message repeats one. They are put together here from parts. */
class CredentialTest {

    private static final String LETTERS = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY".repeat(4);
    private static final String UUID = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed";

    private static String some(int length) {
        return LETTERS.substring(0, length);
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of("an AWS access key", "key ", "AKIA" + "QWERTYUIOPASDF23", ""),
                Arguments.of("an AWS secret key", "aws_secret_access_key = ", some(40), ""),
                Arguments.of("a private key", "", "-----BEGIN RSA PRIV" + "ATE KEY-----", ""),
                Arguments.of("a private key", "", "-----BEGIN PRIV" + "ATE KEY-----", ""),
                Arguments.of("a private key", "", "-----BEGIN PGP PRIV" + "ATE KEY BLOCK-----", ""),
                Arguments.of("a GitHub token", "use ", "gh" + "p_" + some(36), "."),
                Arguments.of("a GitHub token", "use ", "github" + "_pat_" + some(30), "."),
                Arguments.of("a GitLab token", "use ", "gl" + "pat-" + some(20), ""),
                Arguments.of("a Slack token", "bot ", "xo" + "xb-" + some(30), ""),
                Arguments.of("a Slack webhook", "https://", "hooks.slack" + ".com/services/T0/B0/" + some(24), ""),
                Arguments.of("a GOV.UK Notify key", "", "live_team-" + UUID + "-" + UUID, ""),
                Arguments.of("a Google API key", "", "AI" + "za" + some(35), ""),
                Arguments.of("a Stripe key", "", "sk" + "_live_" + some(24), ""),
                Arguments.of("a SendGrid key", "", "S" + "G." + some(22) + "." + some(43), ""),
                Arguments.of("an npm token", "", "npm" + "_" + some(36), ""),
                Arguments.of("a PyPI token", "", "py" + "pi-" + some(50), ""),
                Arguments.of("a Vault token", "", "hv" + "s." + some(30), ""),
                Arguments.of("an Azure storage key", "AccountKey=", some(86) + "==", ";"),
                Arguments.of("a JSON web token", "", "ey" + "J" + some(20) + ".eyJ" + some(20) + "." + some(30), ""),
                Arguments.of("an authorisation header", "curl -H 'Authorization: Bearer ", some(30), "'"),
                Arguments.of("a password", "postgres://user:", "s3same", "@db.internal/visits"),
                Arguments.of("a password", "password: ", "swordfish", ""),
                Arguments.of("a password", "* **Password:** ", "swordfish", ""),
                Arguments.of("a password", "PGPASSWORD=", "s3same", " psql"),
                Arguments.of("a password", "Log in as admin, the password is ", "s3same99", "."),
                Arguments.of("a password", "passphrase: `", "swordfish", "`"),
                Arguments.of("a password", "{\"password\": \"", "swordfish", "\"}"),
                Arguments.of("a password", "| password | ", "s3same99", " |"),
                Arguments.of("a password", "passwd=", "swordfish", ""),
                Arguments.of("a secret", "client_secret: ", some(24), ""),
                Arguments.of("a secret", "API key: ", some(24), ""));
    }

    @ParameterizedTest(name = "{1}{0}")
    @MethodSource("credentials")
    void isFoundAndNeverRepeated(String what, String before, String secret, String after) {
        for (String place : new String[] {"%s", "<!-- %s -->", "```\n%s\n```", "    %s", "## %s", "* %s"}) {
            String words = place.formatted(before + secret + after);
            List<String> found = RunbookLinterTest.lint(
                    RunbookLinterTest.GOOD.replace("Books visits.", "Books visits.\n\n" + words));
            assertThat(found)
                    .as(place)
                    .anyMatch(finding ->
                            finding.contains(" error [credential] What looks like " + what + " stands here."));
            assertThat(found).as(place).noneMatch(finding -> finding.contains(secret));
        }
    }

    @Test
    void theFrontMatterIsLookedAtToo() {
        assertThat(RunbookLinterTest.lint(RunbookLinterTest.GOOD.replace(
                        "expires: 2027-03-31", "expires: 2027-03-31\npassword: swordfish")))
                .containsExactly(
                        "3:11 error [credential] What looks like a password stands here. Change it, since everybody who could"
                                + " read this file has it, also in the file's history; then say here where it is kept.");
    }

    @Test
    void otherFindingsDontRepeatItEither() {
        String key = "AKIA" + "QWERTYUIOPASDF23";
        String text = RunbookLinterTest.GOOD
                .replace("2027-03-31", key)
                .replace("visits.service.gov.uk", "user:s3same99@visits.test/" + key);
        List<String> found = RunbookLinterTest.lint(
                text + "\n## Docs " + "long ".repeat(13) + key + "\n\n[https://a.gov.uk/" + key + "](x)\n");
        assertThat(found)
                .anyMatch(finding -> finding.contains("[date-unreadable]"))
                .anyMatch(finding -> finding.contains("[link-swapped]"))
                .anyMatch(finding -> finding.contains("[section-empty]") || finding.contains("[link-host-impossible]"))
                .noneMatch(finding ->
                        finding.contains("QWERTY") || finding.contains("AKIAQ") || finding.contains("s3same99"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwords are in 1Password.",
                "password: see the vault",
                "Password: LastPass",
                "password: `<password>`",
                "password: ${DB_PASSWORD}",
                "DB_PASSWORD=$DB_PASSWORD",
                "password: ********",
                "password: arn:aws:secretsmanager:eu-west-2:1:secret:db",
                "Forgotten password: https://visits.service.gov.uk/reset",
                "| Password | Where it is kept |",
                "The token is old.",
                "Token: rotated every month",
                "API key: ask in #visit-booking",
                "Secrets: kept in Kubernetes",
                "https://visits.service.gov.uk:443/a@b",
                "AKIAIOSFODNN7EXAMPLE",
                "postgres://user:password@host/db",
                "git commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
                "task-runner-with-a-long-name",
                "Ask for a password reset: it takes a minute.",
                "The passport office is closed.",
            })
    void wordsAboutCredentialsAreNone(String words) {
        assertThat(RunbookLinterTest.lint(RunbookLinterTest.GOOD.replace("Books visits.", words)))
                .noneMatch(finding -> finding.contains("[credential]"));
    }

    @Test
    void itCantBeKeptQuiet() {
        assertThat(RunbookLinterTest.lint(RunbookLinterTest.GOOD.replace(
                        "Books visits.",
                        "password: swordfish <!-- incident-kit: ignore credential, reason: everybody knows it -->")))
                .anyMatch(finding -> finding.contains("[credential]"))
                .anyMatch(finding -> finding.contains("[suppression-refused]"));
    }
}
