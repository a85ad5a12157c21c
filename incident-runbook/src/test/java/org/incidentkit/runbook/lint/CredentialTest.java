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
                Arguments.of("a password", "mysql --password=", "letmein", " db"),
                Arguments.of("a password", "\"host=db password=", "letmein", " dbname=app\""),
                Arguments.of("a password", "mysql --password ", "s3same", " db"),
                Arguments.of("a password", "Password - ", "Winter2024!", ""),
                Arguments.of("a password", "Staging password \u2013 `", "letmein", "`"),
                Arguments.of("a password", "DB_PWD=", "letmein", " ./run"),
                Arguments.of("a password", "DB_PASS: ", "s3same", ""),
                Arguments.of("a password", "pass: ", "Winter2024!", ""),
                Arguments.of("a password", "password: '", "letmein", "' # of staging"),
                Arguments.of("a password", "The password is `", "letmein", "` on staging"),
                Arguments.of("a password", "The password for the staging admin account is ", "Spring2024!", "."),
                Arguments.of("a password", "Password for staging: ", "Spring2024!", ""),
                Arguments.of("a password", "Password for db.staging: ", "swordfish", ""),
                Arguments.of("a password", "Password (staging): ", "Spring2024!", ""),
                Arguments.of("a password", "**Password** for staging: ", "s3same", " (read only)"),
                Arguments.of("a password", "Log in with admin / ", "Passw0rd123", "."),
                Arguments.of("a password", "curl -u admin:", "letmein", " https://visits.service.gov.uk"),
                Arguments.of("a password", "curl -s --user 'admin:", "letmein", "'"),
                Arguments.of("a password", "pw: ", "Hunter2024", ""),
                Arguments.of("a password", "p/w: ", "Hunter2024", ""),
                Arguments.of("a password", "Staging: pwd ", "Hunter2024", "."),
                Arguments.of("a password", "username/password: admin/", "letmein1", ""),
                Arguments.of("a password", "Username and password: `admin/", "letmein1", "`"),
                Arguments.of("a password", "user: admin pass: ", "letmein1", ""),
                Arguments.of("a password", "user: admin, pw: ", "letmein1", ""),
                Arguments.of("a password", "mysql -u root -p", "S3cretPw1", " permits"),
                Arguments.of("a password", "mysqldump -p'", "S3cretPw1", "' permits"),
                Arguments.of("a password", "sshpass -p '", "S3cretPw1", "' ssh x@y"),
                Arguments.of("a password", "sshpass -p", "letmein", " ssh x@y"),
                Arguments.of(
                        "the signature of a signed address",
                        "https://x.blob.core.windows.net/a?sv=2022-11-02&sp=r&sig=",
                        some(40) + "%3D",
                        ""),
                Arguments.of("a password", "password: docs, password: ", "s3same", ""),
                Arguments.of("a secret", "GITHUB_TOKEN=", "0123456789abcdef0123456789abcdef01234567", " ./run"),
                Arguments.of("a secret", "API_TOKEN: ", some(24), ""),
                Arguments.of("a secret", "SECRET_TOKEN: ", some(24), ""),
                Arguments.of("a secret", "SECRET_KEY_BASE=", "0a1b2c3d".repeat(16), ""),
                Arguments.of("a secret", "PagerDuty integration key: ", "0a1b2c3d".repeat(4), ""),
                Arguments.of("a secret", "accessToken: \"", some(24), "\""),
                Arguments.of("a secret", "client_secret: ", some(24), ""),
                Arguments.of("a secret", "client_secret: ", some(12) + "/" + some(24), ""),
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

    /** Rows of a table: "!" stands before each secret. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Username | Password |\n|---|---|\n| admin | !Winter2024! |\n| guest | `!letmein` |\n| jo | in 1Password |",
                "Username | **DB password** | Where\n---|:-:|---\nadmin | !swordfish | staging",
                "| What | API token |\n| --- | --- |\n| Deploys | !0123456789abcdef0123456789abcdef |",
                "| Username | Password |\n|---|---|\n| admin | Vault |\n| jo | Bitwarden |\n| db | `/opg/sirius/admin` |\n| x | |",
                "| Setting | Password policy |\n|---|---|\n| length | long1234 |",
                "| Test | Pass |\n|---|---|\n| smoke | partial |",
                "| System | Password |\n|---|---|\n| Permits | Keeper. |\n| Visits | !swordfish. |",
                "| Secret | Rotation |\n|---|---|\n| PermitsDbPassword2 | 90 days |\n| DBPassword2 | never |",
                "| Password | Rotated |\n|---|---|\n| permitsDbAdmin | yearly |\n| !Swordfish2024 | never |\n| !letmein | never |",
                "| API key | Owner |\n|---|---|\n| notifyLive2024Key | Jo |\n| !0123456789abcdef0123456789abcdef | Jo |",
                "| Token | Meaning |\n|---|---|\n| AccessToken1 | for the API |",
                "| Where | Password |\n|---|---|\n| staging | !permitsDbAdmin |",
                "| Password | Environment |\n|---|---|\n| !permitsDbAdmin2 | staging |",
                "| Username | Password |\n|---|---|\n| admin | see below |\n\n| a | swordfish |",
            })
    void theHeadOfAColumnNamesWhatStandsBelow(String marked) {
        String table = marked.replace("!", "");
        int secrets = marked.length() - table.length() - (marked.contains("2024!") ? 1 : 0);
        List<String> found =
                RunbookLinterTest.lint(RunbookLinterTest.GOOD.replace("Books visits.", "Books visits.\n\n" + table));
        assertThat(found)
                .filteredOn(finding -> finding.contains("[credential]"))
                .hasSize(secrets);
    }

    @Test
    void whatATableTellsIsNotRepeatedEither() {
        List<String> found = RunbookLinterTest.lint(
                RunbookLinterTest.GOOD.replace(
                        "Books visits.",
                        "Books visits.\n\n| Password | Link |\n|---|---|\n| swordfish | [https://a.gov.uk/swordfish](swordfish) |"));
        assertThat(found)
                .anyMatch(finding -> finding.contains("[credential]"))
                .anyMatch(finding -> finding.contains("[link-swapped]"))
                .noneMatch(finding -> finding.contains("swordfish"));
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
                "DB password: `/opg/sirius/admin` in Parameter Store",
                "Password: /sirius/db/password",
                "Password: sirius/production/DbPassword",
                "Password: KeyVault",
                "Password: SSM",
                "Password: secrets-manager",
                "Password: Confidential",
                "Password: mandatory",
                "Password: sirius.datasource.password",
                "Password: Parameter Store",
                "Password: `letters` in Parameter Store",
                "password=",
                "password: getPassword()",
                "password: os.environ['DB']",
                "Private key: /etc/ssl/private/server2024.key",
                "API key: `/opg/sirius/api-key-2`",
                "Secret: opg-sirius-production-db-v2",
                "Secret: `sirius/production/DbPassword2`",
                "Reset your password: see the wiki",
                "To change the password: psql",
                "Change the password of postgres: psql",
                "The token expires after 8 hours",
                "Ask Jo for the password",
                "password: ask in #team",
                "Password: #visit-booking",
                "Password: visits@justice.gov.uk",
                "Password policy: 12 characters",
                "Password: quarterly",
                "Forgotten password - 2FA is off then",
                "Password - ask Jo",
                "the flag --password is needed",
                "--password flag",
                "docker login --password-stdin",
                "Root / EC2Instance",
                "| Password | EC2Instance |",
                "Password length: 12",
                "The password is 12-characters long",
                "The password is SHA256-hashed",
                "The password is rotated every 90 days",
                "Password for staging: in the vault",
                "The password for production is kept in 1Password",
                "Password hash: SHA256",
                "Password encryption: AES256, password: bcrypt()",
                "If the password is wrong, wait: it locks after 5 times",
                "Smoke tests pass: build1234",
                "Boarding pass: required",
                "docker run -u 1000:1000 visits",
                "curl -u admin:$PASSWORD https://visits.service.gov.uk",
                "curl -u user:token https://visits.service.gov.uk",
                "Admin / Operations: see the wiki",
                "admin / password",
                "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                "export GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "password: !vault",
                "password: !vault |",
                "DbPassword: !Ref MasterPassword2",
                "API key: pk_live_51H8abCDefGHijKLmnOPqrST",
                "Rent: 120 pw: 3 rooms",
                "The desk costs 45 pw - for 12 people",
                "pw: see the wiki",
                "cd /opt/visits && pwd && ls",
                "Run pwd first, then ls",
                "pwd shows where you are",
                "Username/password: in 1Password",
                "Username/password: vault/sirius01",
                "Username/password: ask in #visit-booking",
                "user: tests pass: most",
                "User: admin, pass: ask Jo",
                "mysql -u root -p permits",
                "mysql -u root -p$DB_PASSWORD permits",
                "mysql -h db.visits -P3306 -ppermits",
                "docker run -p3306:3306 mysql:8",
                "sshpass -p \"$PASSWORD\" ssh x@y",
                "sshpass -p password ssh x@y",
                "sshpass -f file ssh x@y",
                "https://visits.service.gov.uk/?sig=" + "abc",
                "https://x.blob.core.windows.net/a?sv=2022-11-02&sig=<signature>",
                "Keyboard shortcuts: see the wiki",
                "Tokenisation: see the wiki",
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
