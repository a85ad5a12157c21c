package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells credentials in a line of text: those of the shapes that services give them, and those that {@link NamedSecrets}
 * tells by what stands before them. Every repetition in the patterns is bounded, so that looking takes linear time.
 */
final class Secrets {

    /**
     * A credential.
     *
     * @param what what it looks like, with its article
     * @param start where it begins in the line, from 0
     * @param end where it ends
     */
    record Secret(String what, int start, int end) {}

    private static final String HIDDEN = "***";
    private static final int SHORTEST_PART = 3;
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final List<HintedPattern> SHAPES = List.of(
            shape("a private key", "-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----", "PRIVATE KEY"),
            shape("an AWS access key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\\b", "AKIA", "ASIA", "ABIA", "ACCA"),
            shape(
                    "an AWS secret key",
                    "(?i)aws.{0,20}secret.{0,20}?[\"':= |]{1,5}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
                    "aws"),
            shape("a GitHub token", "\\bgh[pousr]_[A-Za-z0-9]{36,255}\\b", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
            shape("a GitHub token", "\\bgithub_pat_[A-Za-z0-9_]{22,255}\\b", "github_pat_"),
            shape(
                    "a GitLab token",
                    "\\bgl(?:pat|dt|rt|cbt|ptt|agent)-[A-Za-z0-9_-]{20,255}",
                    "glpat-",
                    "gldt-",
                    "glrt-",
                    "glcbt-",
                    "glptt-",
                    "glagent-"),
            shape("a Slack token", "\\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,255}", "xox", "xapp-"),
            shape(
                    "a Slack webhook",
                    "\\bhooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,200}",
                    "hooks.slack.com/"),
            shape("a GOV.UK Notify key", "\\b[A-Za-z0-9_]{1,100}-" + UUID + "-" + UUID + "\\b", "-4"),
            shape("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])", "AIza"),
            shape("a Google client secret", "\\bGOCSPX-[0-9A-Za-z_-]{20,60}", "GOCSPX-"),
            shape("a Stripe key", "\\b(?:sk|rk)_(?:live|test)_[0-9A-Za-z]{16,255}\\b", "k_live_", "k_test_"),
            shape("a SendGrid key", "\\bSG\\.[\\w-]{16,32}\\.[\\w-]{32,64}", "SG."),
            shape("an npm token", "\\bnpm_[A-Za-z0-9]{36}\\b", "npm_"),
            shape("a PyPI token", "\\bpypi-[A-Za-z0-9_-]{32,255}", "pypi-"),
            shape("a Vault token", "\\bhv[sbr]\\.[A-Za-z0-9_-]{24,255}", "hvs.", "hvb.", "hvr."),
            shape("an Azure storage key", "AccountKey=([A-Za-z0-9+/]{86}==)", "AccountKey="),
            shape(
                    "the signature of a signed address",
                    "[?&]s[vp]=[\\w-]{1,20}&[^\\s\"'<>]{0,500}?sig=([A-Za-z0-9%+/_-]{20,200}={0,2})",
                    "&sig="),
            shape(
                    "a JSON web token",
                    "\\beyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{16,1000}",
                    "eyJ"),
            shape(
                    "an authorisation header",
                    "(?i)authorization[\"']?:[ \"']{0,3}(?:bearer|basic)\\s([A-Za-z0-9._~+/=-]{12,2000})",
                    "authorization"));

    /** User and password before a host. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@<>\\[\\]]{0,100}:(?<value>[^\\s/:@<>\\[\\]]{1,200})@");

    /** Hints of patterns that aren't shapes: those of names, of users with their passwords, and of addresses. */
    private static final List<List<String>> OTHERS =
            List.of(NamedSecrets.HINTS, NamedSecrets.USER_HINTS, List.of("://"));

    private static final int NAMES = SHAPES.size();
    private static final int USERS = NAMES + 1;
    private static final int ADDRESSES = USERS + 1;

    /** The hints of all shapes, and then the others: no line that holds none of them is looked at closer. */
    private static final WordSearch WORDS = new WordSearch(Stream.concat(
                    SHAPES.stream().flatMap(shape -> shape.hints().stream()),
                    OTHERS.stream().flatMap(List::stream))
            .toList());

    /** For each shape the bits of its hints; behind them those of the others. */
    private static final long[] BITS = bits();

    /** More in one line than anybody needs to be told of. */
    private static final int MOST = 100;

    private Secrets() {}

    private static long[] bits() {
        long[] bits = new long[SHAPES.size() + OTHERS.size()];
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            int size = (i < SHAPES.size() ? SHAPES.get(i).hints() : OTHERS.get(i - SHAPES.size())).size();
            bits[i] = ((1L << size) - 1) << at;
            at += size;
        }
        return bits;
    }

    private static HintedPattern shape(String what, String pattern, String... hints) {
        return new HintedPattern(what, List.of(hints), Pattern.compile(pattern));
    }

    /** The credentials of one line, of which no two share a character. */
    static final class Found {

        private final List<Secret> secrets = new ArrayList<>();

        boolean hasRoom() {
            return secrets.size() < MOST;
        }

        void add(Secret secret) {
            if (secrets.stream().noneMatch(other -> secret.start() < other.end() && other.start() < secret.end())) {
                secrets.add(secret);
            }
        }
    }

    /** {@return for each line of a text what to look for in it; 0 where nothing is} */
    static long[] hints(String text, int lines) {
        return WORDS.inLines(text, lines);
    }

    /**
     * Finds the credentials of a line; one character belongs to one of them at most.
     *
     * @param line one line
     * @param ofTable what a table tells to be one in this line
     */
    static List<Secret> in(String line, List<Secret> ofTable) {
        return in(line, WORDS.in(line), ofTable);
    }

    /** The same where it is known from {@link #hints} what to look for. */
    static List<Secret> in(String line, long hints, List<Secret> ofTable) {
        if (ofTable.isEmpty()) {
            return in(line, hints);
        }
        Found found = new Found();
        in(line, hints).forEach(found::add);
        ofTable.forEach(found::add);
        return found.secrets;
    }

    private static List<Secret> in(String line, long hints) {
        if (hints == 0) {
            return List.of();
        }
        Found found = new Found();
        for (int i = 0; i < SHAPES.size(); i++) {
            if ((hints & BITS[i]) != 0) {
                shaped(SHAPES.get(i), line, found);
            }
        }
        if ((hints & BITS[ADDRESSES]) != 0 && mayHoldUser(line)) {
            addressed(line, found);
        }
        if ((hints & BITS[NAMES]) != 0 && NamedSecrets.mayBeIn(line)) {
            NamedSecrets.find(line, found);
        }
        if ((hints & BITS[USERS]) != 0) {
            NamedSecrets.findUsers(line, found);
        }
        return found.secrets;
    }

    private static boolean mayHoldUser(String line) {
        int scheme = line.indexOf("://");
        return line.indexOf('@', scheme) >= 0 && line.indexOf(':', scheme + 3) >= 0;
    }

    private static void shaped(HintedPattern shape, String line, Found found) {
        Matcher matcher = shape.pattern().matcher(line);
        while (found.hasRoom() && matcher.find()) {
            if (!isExample(matcher.group())) {
                int group = matcher.groupCount();
                found.add(new Secret(shape.what(), matcher.start(group), matcher.end(group)));
            }
        }
    }

    /** The keys that documentation shows end so. */
    private static boolean isExample(String key) {
        return key.endsWith("EXAMPLE") || key.endsWith("XXXXXXXX") || key.endsWith("xxxxxxxx");
    }

    private static void addressed(String line, Found found) {
        Matcher address = IN_ADDRESS.matcher(line);
        while (found.hasRoom() && address.find()) {
            String value = address.group("value");
            if (value.length() >= SHORTEST_PART && !NoSecret.is(value)) {
                found.add(new Secret("a password", address.start("value"), address.end("value")));
            }
        }
    }

    /** Takes credentials out of words that quote a text, also where the quotation was cut short within one. */
    static String hidden(String words, List<String> secrets) {
        String shown = words;
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
            int cut = shown.indexOf('\u2026');
            for (int length = Math.min(secret.length() - 1, cut); length >= SHORTEST_PART; length--) {
                if (shown.startsWith(secret.substring(0, length), cut - length)) {
                    shown = shown.substring(0, cut - length) + HIDDEN + shown.substring(cut);
                    break;
                }
            }
        }
        return shown;
    }
}
