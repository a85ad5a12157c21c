package org.incidentkit.runbook.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind "password:" in a good runbook, and is no password: where it is kept, who has it, a name for it, or a
 * gap for the reader to fill. A finding of a credential can't be kept quiet, so whatever may well be one of these is.
 */
final class NoSecret {

    /** Words that are no secret where they stand alone. */
    private static final Set<String> WORDS = words(
            // Nothing is here, or nothing yet.
            "n/a none tbc tbd todo null nil true false yes no unknown unset empty blank default missing string value text"
                    + " example placeholder your-password redacted removed hidden masked omitted withheld deleted disabled enabled",
            // What becomes of it.
            "required mandatory optional needed necessary expired expires expiring reset rotated changed updated revoked"
                    + " stored kept held saved sent shared managed generated provided supplied issued created given injected"
                    + " encrypted hashed salted random unique strong weak forgotten lost invalid wrong incorrect correct old new"
                    + " current temporary available unavailable confidential private public restricted sensitive protected"
                    + " personal same different classified daily weekly monthly quarterly yearly annually",
            // A sentence begins.
            "see ask use using get find read look go log click contact request run type enter copy set check speak talk email"
                    + " here there below above not never always the this that it its in on at as by of or and from via with"
                    + " within under a an to for per is are was will must should can only your our their who when where if",
            // Who has it, and what it is.
            "password passwords passwd passphrase pass secret secrets token tokens key keys login username"
                    + " team owner operations developers everyone nobody anyone prompt stdin",
            // Where it is kept.
            "vault keyvault keeper keepass keepassxc lastpass 1password onepassword bitwarden dashlane passbolt okta sso ldap"
                    + " ssm kms iam aws azure gcp google github gitlab slack wiki confluence jira kubernetes k8s docker"
                    + " terraform ansible jenkins circleci concourse heroku cognito auth0 cyberark doppler sops chamber credhub"
                    + " keychain keyring rattic teampassword hashicorp secretsmanager parameterstore environment env config");

    /** Joined by hyphens, dots or underscores, words are a name; numbers and versions may stand among them. */
    private static final Pattern NAME =
            Pattern.compile("[a-z]{1,30}\\d{0,3}(?:[-._](?:[a-z]{1,30}\\d{0,3}|v?\\d{1,4}[a-z]?)){1,12}");

    /** A part of a path, which a part of a key in base 64 is not. */
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9._@{}$<>*~-]{0,40}|[A-Za-z][A-Za-z._-]{0,60}\\d{0,4}"
            + "|[\\w-]{1,40}\\.(?:key|pem|txt|ya?ml|json|env|p12|pfx|crt|gpg|asc|md)");

    /** Below the root it may be anything short. */
    private static final Pattern FOLDER_OF_ROOT = Pattern.compile("[A-Za-z0-9_-]{1,19}");

    private static final Pattern OTHER =
            Pattern.compile("[*x.\\u2022\\u2026_-]{2,}|\\$.*|.*\\$[({].*|.*\\{\\{.*|<.*|\\[.*|%.*|.*\\(\\)?|\\(.*"
                    // Somewhere else, as an address.
                    + "|[a-z][a-z0-9+.-]{1,20}://.*|(?:arn|secretsmanager|ssm|vault|file|env|secret|kms):.*"
                    // A variable, a call of a function.
                    + "|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Za-z_][A-Za-z_.]{0,40}[(\\[].*"
                    // Somebody to ask: a channel, a handle, a mail address; a ticket.
                    + "|[#@][A-Za-z._-]{1,80}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[a-z-]{2,63}){1,5}|[A-Z]{2,8}-\\d{1,6}"
                    // A tag of YAML, which has it encrypted or from elsewhere; the half of a pair that anybody may
                    // have.
                    + "|!(?i:vault|secret|env|ref|sub|getatt|reference|encrypted|cipher|importvalue)\\b.*"
                    + "|pk_(?:live|test)_\\w{1,255}"
                    // A rule for it, how it is kept, a date.
                    + "|[A-Z0-9]{1,8}(?:-[a-z]{3,20}){1,3}|\\d{1,2}[A-Z]{1,4}"
                    // A kind of thing, such as EC2Instance.
                    + "|[A-Z]{1,5}\\d{1,3}(?:[A-Z][a-z]{2,20}){1,3}"
                    + "|\\d{1,4}[-+]?(?i:days?|hours?|minutes?|char(?:acter)?s?|letters?|digits?|bits?)\\b.*"
                    + "|(?i:sha|aes|rsa|md|argon|oauth|base|pbkdf|utf|office|ec|s|tls)-?\\d{1,3}(?:-?bit)?"
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4}");

    private static final int LONGEST_NAME = 80;

    /** Words, each of which but the first has a capital; a year or a number may stand behind one. */
    private static final Pattern JOINED =
            Pattern.compile("(?:[A-Z]{0,4}[a-z]{2,20}|[A-Z]{2,4})(?:\\d{0,4}[A-Z]{1,4}[a-z]{1,20}){1,6}\\d{0,2}");

    /** Case matters: each is one word of those. */
    private static final Pattern OF_SECRET = Pattern.compile(
            "(?:Passw(?:or)?d|Pwd|Secret|Key|Token|Credentials?|Cert|D[Bb]|Database|Admin|User|A(?:PI|pi)|Account)(?![a-z])"
                    + "|^(?:db|api|admin|user)(?![a-z])");

    private NoSecret() {}

    private static Set<String> words(String... lists) {
        return Stream.of(lists).flatMap(list -> Stream.of(list.split(" ", -1))).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells what is no secret wherever it stands. */
    static boolean is(String value) {
        return value.isBlank()
                || value.indexOf(' ') >= 0
                || WORDS.contains(value.toLowerCase(Locale.ROOT))
                || OTHER.matcher(value).matches()
                || NAME.matcher(value).matches()
                || isPath(value);
    }

    private static boolean isPath(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return false;
        }
        boolean root = slash == 0;
        int from = 0;
        while (slash >= 0) {
            if (!isFolder(value.substring(from, slash), root)) {
                return false;
            }
            from = slash + 1;
            slash = value.indexOf('/', from);
        }
        return isFolder(value.substring(from), root);
    }

    private static boolean isFolder(String part, boolean root) {
        return FOLDER.matcher(part).matches()
                || (root && FOLDER_OF_ROOT.matcher(part).matches());
    }

    /**
     * Tells letters that are more likely a word that this class doesn't know than a password: an abbreviation, a name, or
     * several in one, such as KeyVault.
     */
    static boolean isName(String value) {
        if (!value.chars().allMatch(Character::isLetter)) {
            return false;
        }
        long capitals = value.chars().filter(Character::isUpperCase).count();
        return capitals == value.length() || (Character.isUpperCase(value.charAt(0)) && value.length() >= capitals * 3);
    }

    /** Tells words joined by capitals of which one says what a program calls a secret: permitsDbAdmin, NotifyLiveKey2. */
    static boolean isNameOfSecret(String value) {
        return value.length() <= LONGEST_NAME
                && JOINED.matcher(value).matches()
                && OF_SECRET.matcher(value).find();
    }
}
