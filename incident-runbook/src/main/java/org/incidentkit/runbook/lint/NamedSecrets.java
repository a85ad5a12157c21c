package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells secrets by what stands before them: "password:", "API_TOKEN=", "the password for staging is". Every repetition in
 * the patterns is bounded.
 */
final class NamedSecrets {

    /** One of these stands in every name. */
    static final List<String> HINTS = List.of("pass", "pw", "p/w", "secret", "key", "token");

    /** One of these stands where a user and a password may stand together. */
    static final List<String> USER_HINTS = List.of("curl", " / ", "mysql", "mariadb", "sshpass", "pwd ", "pw ", "p/w ");

    private static final String NAME =
            "pass(?:word|wd|phrase|code)|(?<![a-z])(?:pwd|p/?w(?![a-z])|pass(?![a-z]))|(?-i:Pwd)"
                    + "|secret(?:[ _-]?(?:access[ _-]?)?key(?:[ _-]?base)?)?|(?:api|access|private|integration|routing|signing|master)[ _-]?key"
                    + "|(?<![a-z])token|(?-i:Token)";

    /** Which password it is, as in "password for staging" or "password (staging)". */
    private static final String WHICH =
            "(?<which>\\s(?:for|of|to|on)\\s(?:[^:=|.;!?\"`]|\\.(?=\\S)){1,60}?|\\s\\([^()]{1,40}\\))?";

    private static final Pattern NAMED = Pattern.compile("(?i)(?<name>" + NAME + ")s?(?<end>[\"'*_`\\]]{0,4})" + WHICH
            + "(?<sep>[\"'*_`\\]]{0,4}\\s{0,3}(?:=>|[:=|]|\\bis\\b|\\bwas\\b|(?<=\\s)[-\u2013](?=\\s)|(?<=--(?:password|passwd|token|secret|api-key)\\s))\\s{0,3}[\"'*_]{0,3}\\s{0,3})"
            + "(?<value>`[^`]{1,200}`|\"[^\"]{1,200}\"|[^\\s\"'`|<>,;]{3,200})(?<after>.{0,60})");

    private static final Pattern ONE_NAME = Pattern.compile("(?i)(?:[\\w/'-]{1,20}[ _-]){0,3}(?:" + NAME + ")s?");

    /** "To change the password: psql" tells what to do. */
    private static final Pattern ADVICE =
            Pattern.compile("(?i)\\b(?:re-?set|chang|rotat|forg[eo]t|updat|get|find|lost|request|recover|retriev)");

    /** "`admin` in Parameter Store" names a place. */
    private static final Pattern KEPT = Pattern.compile(
            "(?i)[^.;]{0,20}\\b(?:in|from|within|of)\\b[^.;]{0,30}\\b(?:parameter|vault|secrets?|ssm|kms|manager|store|1password|lastpass|keepass|keeper|bitwarden|kubernetes|environment)");

    private static final Pattern CURL = Pattern.compile(
            "\\bcurl\\b.{0,300}?\\s(?:-u|--user)[\\s=]{0,3}[\"']?[^\\s:\"'/]{1,64}:(?<value>[^\\s\"'@]{3,200})");
    private static final Pattern USER =
            Pattern.compile("(?i)(?<![\\w.-])[\\w.@-]{0,30}(?:admin(?:istrator)?|root|user|guest|test|demo) / "
                    + "[\"'`]?(?<value>[^\\s\"'`|<>,;]{8,100})");
    private static final int LONGEST_USER = 45;
    private static final int LONGEST_SECRET = 105;
    private static final int LONGEST_ADVICE = 40;

    /** Names that may mean something else. */
    private static final List<String> SHORT_NAMES = List.of("pass", "pw", "p/w");

    /** What a program takes for a password where it follows at once. */
    private static final Pattern OPTION = Pattern.compile("\\b(?:(?:mysql|mariadb)[a-z-]{0,10}\\s(?:.{0,200}?\\s)?-p"
            + "|(?<tool>sshpass)\\s{1,3}-p\\s{0,3})[\"']?(?<value>[^\\s\"'`|<>,;]{3,100})");

    /** In a note of one's own the short word alone may do: "pwd Hunter2024". */
    private static final Pattern SHORT =
            Pattern.compile("(?i)(?<![\\w/.$~-])(?:pwd|p/?w)\\s{1,3}[\"'`]?(?<value>[^\\s\"'`|<>,;]{8,100})");

    /** "Username/password: admin/letmein1". */
    private static final Pattern PAIR = Pattern.compile(
            "(?i)\\b(?:user(?:[ _-]?name)?|login)\\s?(?:/|&|\\+|and)\\s?(?:pass(?:word)?|pwd|pw)s?[\"'*_`]{0,4}\\s?[:=]\\s?[\"'*_`]{0,4}"
                    + "(?<user>[\\w.@-]{2,60})\\s?/\\s?(?<value>[^\\s\"'`|<>,;/]{6,100})");

    /** Beside a user, "pass" means a password, not the end of a test. */
    private static final Pattern BESIDE_USER =
            Pattern.compile("(?i)\\b(?:user(?:[ _-]?name)?|login)[\"'*_`]{0,4}\\s?[:=]\\s?\\S{1,40}[\\s,;/|]{1,3}");

    private static final int LONGEST_BESIDE = 70;

    private static final WordSearch NAMES = new WordSearch(HINTS);

    private NamedSecrets() {}

    /** Tells a text that may hold the name of a secret. */
    static boolean mayName(String text) {
        return NAMES.in(text) != 0;
    }

    /** What a name stands for follows one of these. */
    static boolean mayBeIn(String line) {
        return line.indexOf(':') >= 0
                || line.indexOf('=') >= 0
                || line.indexOf('|') >= 0
                || line.contains(" - ")
                || line.contains(" \u2013 ")
                || line.contains("--")
                || line.contains(" is ")
                || line.contains(" was ")
                || line.contains(" IS ");
    }

    static void find(String line, Secrets.Found found) {
        findPairs(line, found);
        Matcher named = NAMED.matcher(line);
        int from = 0;
        while (found.hasRoom() && from <= line.length() && named.find(from)) {
            boolean value = secret(line, named, found);
            // What stood between a name and what was taken for its value may hold another name.
            from = Math.max(value ? named.end("value") : named.end("name"), from + 1);
        }
    }

    private static void findPairs(String line, Secrets.Found found) {
        Matcher pair = PAIR.matcher(line);
        while (line.indexOf('/') >= 0 && found.hasRoom() && pair.find()) {
            String value = withoutEnd(pair.group("value"));
            if (isMixed(value) && !NoSecret.is(value) && !NoSecret.is(pair.group("user"))) {
                found.add(new Secrets.Secret("a password", pair.start("value"), pair.start("value") + value.length()));
            }
        }
    }

    private static boolean secret(String line, Matcher named, Secrets.Found found) {
        String name = named.group("name").toLowerCase(Locale.ROOT);
        String value = named.group("value");
        String after = named.group("after");
        String sep = named.group("sep").strip();
        boolean marked = value.startsWith("`") || value.startsWith("\"");
        String bare = marked ? value.substring(1, value.length() - 1) : withoutEnd(value);
        boolean quoted = marked || closes(sep, after, "\"") || closes(sep, after, "'");
        if (!(isPassword(name) ? password(line, named, bare, quoted) : key(bare, quoted || states(sep)))) {
            return false;
        }
        int start = named.start("value") + (marked ? 1 : 0);
        found.add(new Secrets.Secret(isPassword(name) ? "a password" : "a secret", start, start + bare.length()));
        return true;
    }

    private static boolean closes(String sep, String after, String quote) {
        return sep.endsWith(quote) && after.startsWith(quote);
    }

    private static boolean isPassword(String name) {
        return name.startsWith("p") && !name.startsWith("private");
    }

    private static boolean states(String sep) {
        return sep.indexOf(':') >= 0 || sep.indexOf('=') >= 0;
    }

    /** "password: swordfish" is one, and so is "the password is s3same"; "password: ask Jo" isn't. */
    private static boolean password(String line, Matcher named, String value, boolean quoted) {
        if (value.length() < 3 || NoSecret.is(value)) {
            return false;
        }
        String after = named.group("after");
        String sep = named.group("sep");
        boolean underscore = named.start() > 0 && line.charAt(named.start() - 1) == '_';
        boolean pass = SHORT_NAMES.contains(named.group("name").toLowerCase(Locale.ROOT)) && !underscore;
        if (isMixed(value) && (!pass || key(value, true) || isBesideUser(line, named.start()))) {
            return true;
        }
        if (KEPT.matcher(after).lookingAt()) {
            return false;
        }
        // A program takes whatever follows at once, and leaves what follows that.
        boolean assigned = sep.strip().startsWith("=") && sep.equals(sep.strip());
        if (quoted || assigned) {
            return true;
        }
        // "Tests pass: most" is about something else.
        boolean word = pass || NoSecret.isName(value);
        return states(sep) && isAlone(after) && !word && !isAdvice(line, named.start());
    }

    private static boolean isBesideUser(String line, int at) {
        String before = line.substring(Math.max(0, at - LONGEST_BESIDE), at);
        Matcher user = BESIDE_USER.matcher(before);
        while (user.find()) {
            if (user.end() == before.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdvice(String line, int at) {
        return ADVICE.matcher(line.substring(Math.max(0, at - LONGEST_ADVICE), at))
                .find();
    }

    private static boolean isAlone(String after) {
        return after.startsWith(",")
                || after.startsWith(";")
                || after.startsWith(" (")
                || after.startsWith(" #")
                || after.stripLeading().startsWith("<!--")
                || after.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Anything but a password has to look as no word does. */
    private static boolean key(String value, boolean stated) {
        boolean upper = value.chars().anyMatch(Character::isUpperCase);
        boolean lower = value.chars().anyMatch(Character::isLowerCase);
        return stated
                && isMixed(value)
                && (value.length() >= 16 || (value.length() >= 8 && upper && lower))
                && !NoSecret.is(value);
    }

    /** Letters and digits in one word. */
    private static boolean isMixed(String value) {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        return digit && letter;
    }

    private static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && ".:)*_\\".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    /** Tells the head of a column that holds secrets; empty if it doesn't, else whether they may be any word. */
    static Optional<Boolean> column(String head) {
        Matcher name = ONE_NAME.matcher(head);
        if (head.length() > 60 || !name.matches()) {
            return Optional.empty();
        }
        String lower = head.toLowerCase(Locale.ROOT);
        // A column "Pass" may be of a test.
        return Optional.of(lower.contains("passw") || lower.contains("passp") || lower.contains("pwd"));
    }

    /** Tells a secret that a cell of such a column holds. */
    static boolean isCell(String value, boolean password, boolean quoted) {
        if (!password) {
            return key(value, true);
        }
        // "Keeper." ends as a sentence does.
        String bare = withoutEnd(value);
        return bare.length() >= 3 && !NoSecret.is(bare) && (quoted || isMixed(bare) || !NoSecret.isName(bare));
    }

    /** A program that has no other use takes any word for a password. */
    private static void findOptions(String line, Secrets.Found found) {
        Matcher option = OPTION.matcher(line);
        while (found.hasRoom() && option.find()) {
            String value = option.group("value");
            boolean password = option.start("tool") >= 0 || isMixed(value);
            if (password && !NoSecret.is(value)) {
                found.add(new Secrets.Secret("a password", option.start("value"), option.end("value")));
            }
        }
    }

    /** Capitals, small letters and digits, as no word has them. */
    private static boolean hasAllKinds(String value) {
        return value.chars().anyMatch(Character::isUpperCase)
                && value.chars().anyMatch(Character::isLowerCase)
                && value.chars().anyMatch(Character::isDigit);
    }

    /** A user and a password in one: "curl -u admin:letmein", "admin / Passw0rd123". */
    static void findUsers(String line, Secrets.Found found) {
        if (line.contains("mysql") || line.contains("mariadb") || line.contains("sshpass")) {
            findOptions(line, found);
        }
        Matcher alone = SHORT.matcher(line);
        while (found.hasRoom() && alone.find()) {
            String value = withoutEnd(alone.group("value"));
            if (hasAllKinds(value) && key(value, true)) {
                found.add(
                        new Secrets.Secret("a password", alone.start("value"), alone.start("value") + value.length()));
            }
        }
        if (line.contains("curl")) {
            Matcher curl = CURL.matcher(line);
            while (found.hasRoom() && curl.find()) {
                if (!NoSecret.is(curl.group("value"))) {
                    found.add(new Secrets.Secret("a password", curl.start("value"), curl.end("value")));
                }
            }
        }
        for (int at = line.indexOf(" / "); at >= 0 && found.hasRoom(); at = line.indexOf(" / ", at + 1)) {
            Matcher user = USER.matcher(line)
                    .region(Math.max(0, at - LONGEST_USER), Math.min(line.length(), at + LONGEST_SECRET));
            if (user.find()) {
                String value = withoutEnd(user.group("value"));
                boolean strong = key(value, true);
                if (strong) {
                    found.add(new Secrets.Secret(
                            "a password", user.start("value"), user.start("value") + value.length()));
                }
            }
        }
    }
}
