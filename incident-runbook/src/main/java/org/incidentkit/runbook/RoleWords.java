package org.incidentkit.runbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shows a role to those who may not see who holds it. Some teams write a person's name where the role belongs, or behind it in
 * brackets, and no rule tells a name from other words: so only words that are known to be of roles are shown.
 */
final class RoleWords {

    private static final String HIDDEN = "***";

    /** Beside the words of the standard roles: those of the roles that teams make up. */
    private static final String OTHERS =
            "a access account accounts admin administration administrator administrators after all alternate an analyst and"
                    + " application applications apps assistant backend backup bank before board business call case centre"
                    + " centres chair channel chat chief cloud commercial committee communication communications comms contact"
                    + " contacts content contract coordinator cover customer data database databases day days dba department"
                    + " deployment deputy design designer desk dev devops digital director directorate duty email emergencies"
                    + " emergency engineer engineering engineers escalation escalations evening evenings everyone external"
                    + " facilities finance first for form fourth friday front frontend fraud group groups head holiday holidays"
                    + " hosting hotline hour hours in incident incidents infra infrastructure integration integrations internal"
                    + " issues it legal level line live login mail mailbox main major management manager managers media members"
                    + " mobile monday monitoring network networks night nights non number of office officer officers on online"
                    + " oncall operation operational operations operator operators ops or other others out overnight pager"
                    + " payment payments performance phone platform platforms police policy portal press primary priority"
                    + " problem problems production programme project provider providers public queries recovery regional"
                    + " registry release reliability reports research researcher responder responders response risk rota"
                    + " saturday scribe second secondary secretary senior service services shared shift site slack software"
                    + " specialist sre staff stakeholder stakeholders standby sunday supervisor supplier suppliers support"
                    + " switchboard system systems tech technical technician telephone telephony test tester testing testers"
                    + " the third thursday tier to tuesday unit urgent user users vendor vendors web website wednesday"
                    + " weekday weekdays weekend weekends with work working";

    private static final Set<String> KNOWN = known();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'\u2019._@#+*]+");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,3}|[A-Z]?\\d{1,2}");
    private static final Pattern RUN = Pattern.compile("\\*\\*\\*(?:[ ,/&\u2013-]+\\*\\*\\*)+");

    private RoleWords() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>(List.of(OTHERS.split(" ", -1)));
        Synonyms.standard().roles().keySet().forEach(name -> known.addAll(List.of(name.split("[^\\p{L}]+", -1))));
        return Set.copyOf(known);
    }

    /** {@return the role with every word hidden that is not known to be of roles} */
    static String masked(String role) {
        String words = WORD.matcher(role).replaceAll(found -> isKnown(found.group()) ? "$0" : HIDDEN);
        return RUN.matcher(words).replaceAll("***");
    }

    /** An abbreviation of three letters is one of an organisation or of a post, and names nobody. */
    private static boolean isKnown(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT))
                || ACRONYM.matcher(word).matches();
    }
}
