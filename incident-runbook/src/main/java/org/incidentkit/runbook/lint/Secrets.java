package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells credentials in a line of text: those of the shapes that services give them, and words after "password" and the
 * like. Every repetition in the patterns is bounded, so that looking takes linear time.
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

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<name>pass(?:word|wd|phrase|code)|\\bpwd|secret(?:[ _-]?(?:access[ _-]?)?key)?|api[ _-]?key|access[ _-]?(?:key|token)|auth[ _-]?token|\\btoken|client[ _-]?secret|private[ _-]?key)s?"
                    + "(?<sep>[\"'*_`\\]]{0,4}\\s{0,3}(?:[:=|]|=>|\\bis\\b|\\bwas\\b)\\s{0,3}[\"'*_]{0,3}\\s{0,3})"
                    + "(?<value>`[^`]{1,200}`|\"[^\"]{1,200}\"|[^\\s\"'`|<>,;]{3,200})(?<after>.{0,60})");

    private static final List<String> NAMES = List.of("pass", "pwd", "secret", "key", "token");

    /** The hints of all shapes, and then the names: no line that holds none of them is looked at closer. */
    private static final WordSearch WORDS =
            new WordSearch(Stream.concat(SHAPES.stream().flatMap(shape -> shape.hints().stream()), NAMES.stream())
                    .toList());

    /** For each shape the bits of its hints; behind them those of the names. */
    private static final long[] BITS = bits();

    /** Where secrets are kept, and words that say that nothing stands here. */
    private static final Set<String> NO_SECRETS = Set.of(
            "n/a",
            "none",
            "tbc",
            "tbd",
            "todo",
            "null",
            "true",
            "false",
            "yes",
            "no",
            "unknown",
            "required",
            "optional",
            "expired",
            "expires",
            "reset",
            "rotated",
            "redacted",
            "removed",
            "hidden",
            "changed",
            "stored",
            "kept",
            "held",
            "see",
            "ask",
            "lastpass",
            "1password",
            "bitwarden",
            "keeper",
            "keepass",
            "vault",
            "string",
            "password",
            "passwd",
            "secret",
            "token",
            "value",
            "your-password",
            "example",
            "placeholder",
            "here",
            "below",
            "above",
            "not",
            "set",
            "the",
            "in",
            "from",
            "via",
            "with",
            "a",
            "an",
            "to",
            "sent",
            "shared",
            "managed",
            "generated",
            "invalid",
            "wrong");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[*x.\\u2022\\u2026_-]{2,}|\\$.*|.*\\$[({].*|.*\\{\\{.*|<.*|\\[.*|%.*|https?:.*|arn:.*|.*\\(\\)?|\\(.*|secretsmanager:.*|ssm:.*|vault:.*|op://.*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    /** More in one line than anybody needs to be told of. */
    private static final int MOST = 100;

    private Secrets() {}

    private static long[] bits() {
        long[] bits = new long[SHAPES.size() + 1];
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            int size = (i < SHAPES.size() ? SHAPES.get(i).hints() : NAMES).size();
            bits[i] = ((1L << size) - 1) << at;
            at += size;
        }
        return bits;
    }

    private static HintedPattern shape(String what, String pattern, String... hints) {
        return new HintedPattern(what, List.of(hints), Pattern.compile(pattern));
    }

    /** Finds the credentials of a line; one character belongs to one of them at most. */
    static List<Secret> in(String line) {
        long words = WORDS.in(line);
        boolean address = line.indexOf('@') >= 0 && line.contains("://");
        if (words == 0 && !address) {
            return List.of();
        }
        List<Secret> found = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
            if ((words & BITS[i]) != 0) {
                shaped(SHAPES.get(i), line, found);
            }
        }
        if (address) {
            addressed(line, found);
        }
        if ((words & BITS[SHAPES.size()]) != 0 && mayState(line)) {
            named(line, found);
        }
        return found;
    }

    private static void shaped(HintedPattern shape, String line, List<Secret> found) {
        Matcher matcher = shape.pattern().matcher(line);
        while (found.size() < MOST && matcher.find()) {
            // The keys that documentation shows end so.
            if (!matcher.group().endsWith("EXAMPLE")) {
                int group = matcher.groupCount();
                add(found, new Secret(shape.what(), matcher.start(group), matcher.end(group)));
            }
        }
    }

    private static void addressed(String line, List<Secret> found) {
        Matcher address = IN_ADDRESS.matcher(line);
        while (found.size() < MOST && address.find()) {
            if (isSecret(address.group("value"), true)) {
                add(found, new Secret("a password", address.start("value"), address.end("value")));
            }
        }
    }

    /** What a name stands for follows one of these. */
    private static boolean mayState(String line) {
        return line.indexOf(':') >= 0
                || line.indexOf('=') >= 0
                || line.indexOf('|') >= 0
                || line.contains(" is ")
                || line.contains(" was ")
                || line.contains(" IS ");
    }

    private static void add(List<Secret> found, Secret secret) {
        if (found.stream().noneMatch(other -> secret.start() < other.end() && other.start() < secret.end())) {
            found.add(secret);
        }
    }

    private static void named(String line, List<Secret> found) {
        Matcher named = NAMED.matcher(line);
        int from = 0;
        while (found.size() < MOST && from <= line.length() && named.find(from)) {
            from = Math.max(named.end("value"), from + 1);
            String name = named.group("name").toLowerCase(Locale.ROOT);
            String value = named.group("value");
            boolean quoted = value.startsWith("`") || value.startsWith("\"");
            String bare = quoted ? value.substring(1, value.length() - 1) : withoutEnd(value);
            boolean password = name.startsWith("pass") || name.equals("pwd");
            boolean states = named.group("sep").strip().contains(":")
                    || named.group("sep").contains("=");
            // "password: swordfish" is one, and so is "the password is s3same"; "password: ask Jo" isn't.
            String after = named.group("after");
            boolean alone = quoted
                    || after.startsWith(",")
                    || after.startsWith(";")
                    || after.startsWith(" (")
                    || after.stripLeading().startsWith("<!--")
                    || after.chars().noneMatch(Character::isLetterOrDigit);
            boolean secret = password
                    ? isSecret(bare, true) && ((states && alone) || isMixed(bare))
                    : isSecret(bare, false) && (states || quoted);
            if (secret) {
                int start = named.start("value") + (quoted ? 1 : 0);
                add(found, new Secret(password ? "a password" : "a secret", start, start + bare.length()));
            }
        }
    }

    private static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && ".:)*_\\".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    /** A word for a password may be any; anything else has to look as no word does. */
    private static boolean isSecret(String value, boolean anyWord) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean known = NO_SECRETS.contains(lower) || PLACEHOLDER.matcher(value).matches();
        if (known || value.isBlank() || value.indexOf(' ') >= 0) {
            return false;
        }
        if (anyWord) {
            return value.length() >= 3;
        }
        boolean upper = value.chars().anyMatch(Character::isUpperCase);
        boolean lowerCase = value.chars().anyMatch(Character::isLowerCase);
        return isMixed(value) && (value.length() >= 16 || (value.length() >= 8 && upper && lowerCase));
    }

    /** Letters and digits in one word. */
    private static boolean isMixed(String value) {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        return digit && letter;
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
