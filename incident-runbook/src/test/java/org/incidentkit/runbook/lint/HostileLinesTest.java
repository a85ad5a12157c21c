package org.incidentkit.runbook.lint;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rules look at closely takes no long time however much of it there is, on one line or on many. The timeout only tells
 * what hangs: each takes about a second of a processor, but others may keep that one busy.
 */
class HostileLinesTest {

    private static final int LENGTH = 250_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password for ",
                "password: ",
                "password (x) is ",
                "token: a1 ",
                "pass=",
                "password password ",
                "secret: a/",
                "curl -u a",
                "curl ",
                "admin / ",
                "user: a pass: b1 ",
                "user/pass: a/",
                "mysql -p ",
                "sshpass -p",
                "pwd ",
                "?sv=1&sig=",
                "a@admin / Passw0rd123 ",
                "| password ",
                "password: a-",
                "Password: /a/",
                "[a](<",
                "[a] (https://a ",
                "[a][b] ",
                "[https://a](b ",
                "[a](b.",
                "![a](<",
                "https://a,b.",
                "TODO ",
                "\"[insert a]\" ",
                "\"[insert a] ",
                "- TODO ",
                "<!-- incidentkit ",
                "except bank holidays ",
                "not on bank hols, ",
                "Saturdays 10am-4pm also ",
                "- TBC ",
                ":",
                "a_",
                "[",
                "]",
                "[a](b '",
                "[a][",
                "[a]: <",
                "<a href=",
                "`a <",
                "<<a,",
                "a.",
                "runbook ",
                "> - #",
                "# _a",
                "<a id=",
            })
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsSoon(String unit) {
        for (String end : new String[] {"", "\n"}) {
            String flood = (unit + end).repeat(LENGTH / (unit.length() + end.length()));
            ParsedRunbook parsed = RunbookParser.create()
                    .parse("# Visits\n\n## Incident Response Hours\n\n    9am-5pm, Monday to Friday\n\n" + flood);
            assertThat(RunbookLinter.standard().lint(parsed, RunbookLinterTest.TODAY))
                    .hasSizeLessThanOrEqualTo(1_001);
            assertThat(Anchors.in(flood)).isNotNull();
            for (ReadmeFormat format : ReadmeFormat.values()) {
                assertThat(ReadmeLinks.in(flood, format).links()).isNotNull();
            }
        }
    }
}
