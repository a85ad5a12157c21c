package org.incidentkit.spring.boot;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The layers of all published modules, and what none of their code may call. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.incidentkit");

    /** Read and write JSON, GOV.UK's, that of incidents and that of answers, and keep Jackson to themselves. */
    private static final String JSON_READERS = "org\\.incidentkit\\.(calendar\\.FeedJson|incident\\.IncidentJson"
            + "|spring\\.boot\\.actuate\\.Json)(\\$.*)?";

    private static final Set<String> READERS = Set.of("java.io.FileReader", "java.io.FileWriter", "java.util.Scanner");

    @Test
    void allPublishedModulesAreLookedAt() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .contains(
                        "org.incidentkit.calendar",
                        "org.incidentkit.runbook.internal",
                        "org.incidentkit.spring.boot.actuate");
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("calendar")
                .definedBy("org.incidentkit.calendar")
                .layer("hours")
                .definedBy("org.incidentkit.hours")
                .layer("policy")
                .definedBy("org.incidentkit.policy")
                .layer("incident")
                .definedBy("org.incidentkit.incident")
                .layer("sla")
                .definedBy("org.incidentkit.sla")
                .layer("runbook")
                .definedBy("org.incidentkit.runbook..")
                .layer("starter")
                .definedBy("org.incidentkit.spring..")
                .whereLayer("starter")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("runbook")
                .mayOnlyBeAccessedByLayers("starter")
                .whereLayer("sla")
                .mayOnlyBeAccessedByLayers("runbook", "starter")
                .whereLayer("incident")
                .mayOnlyBeAccessedByLayers("sla", "runbook", "starter")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("incident", "sla", "runbook", "starter")
                .whereLayer("hours")
                .mayOnlyBeAccessedByLayers("policy", "incident", "sla", "runbook", "starter")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.incidentkit.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theArithmeticNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.incidentkit.calendar..",
                        "org.incidentkit.hours..",
                        "org.incidentkit.policy..",
                        "org.incidentkit.incident..",
                        "org.incidentkit.sla..")
                .and()
                .haveNameNotMatching(JSON_READERS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.incidentkit.calendar..",
                        "org.incidentkit.hours..",
                        "org.incidentkit.policy..",
                        "org.incidentkit.incident..",
                        "org.incidentkit.sla..")
                .check(MAIN);
    }

    @Test
    void onlyInternalAndTheReadersOfJsonSeeFlexmarkAndJackson() {
        assertThat(MAIN.stream().filter(type -> type.getName().matches(JSON_READERS)))
                .hasSizeGreaterThan(1);
        classes()
                .that()
                .resideInAPackage("org.incidentkit..")
                .and()
                .resideOutsideOfPackage("org.incidentkit.runbook.internal..")
                .and()
                .haveNameNotMatching(JSON_READERS)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat(describe(
                        "are neither of Flexmark nor of Jackson",
                        type -> !type.getPackageName().startsWith("com.vladsch.")
                                && !type.getPackageName().startsWith("tools.jackson."))))
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = MAIN.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    /** What depends on where and when the program runs is passed in. */
    @Test
    void nothingTakesTheTimeTheZoneTheLocaleOrTheCharsetOfTheMachine() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("org.incidentkit..")
                .should(not(callCodeUnitWhere(
                        describe("takes a default of the machine", call -> takesADefault(call.getTarget())))));
        rule.check(MAIN);
    }

    /** A rule about calls that cannot see a call would always hold. */
    @Test
    void theRuleAboutDefaultsSeesThem() {
        JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);
        assertThat(guilty.get(Guilty.class).getCodeUnitCallsFromSelf().stream()
                        .filter(call -> takesADefault(call.getTarget())))
                .hasSize(9);
    }

    private static boolean takesADefault(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean has = !parameters.isEmpty();
        return (owner.startsWith("java.time.") && name.equals("now") && !has)
                || (owner.startsWith("java.time.") && name.equals("now") && parameters.contains("java.time.ZoneId"))
                || name.equals("systemDefault")
                || name.equals("systemDefaultZone")
                || (name.equals("getDefault") && owner.startsWith("java.util."))
                || name.equals("defaultCharset")
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && name.equals("<init>") && !has)
                || (owner.equals("java.lang.String")
                        && Set.of("toLowerCase", "toUpperCase", "getBytes").contains(name)
                        && !has)
                || (owner.equals("java.lang.String") && name.equals("formatted"))
                || (Set.of("java.lang.String", "java.io.PrintStream").contains(owner)
                        && Set.of("format", "printf").contains(name)
                        && !parameters.contains("java.util.Locale"))
                || (owner.equals("java.lang.String") && name.equals("<init>") && parameters.equals(List.of("[B")))
                || (owner.equals("java.time.format.DateTimeFormatter")
                        && name.equals("ofPattern")
                        && parameters.size() == 1)
                || READERS.contains(owner)
                || (Set.of("java.io.InputStreamReader", "java.io.OutputStreamWriter")
                                .contains(owner)
                        && parameters.size() == 1);
    }

    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone", "DefaultCharset", "StringCaseLocaleUsage", "DefaultLocale"})
    private static final class Guilty {
        static Object[] all() {
            return new Object[] {
                java.time.Instant.now(),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                java.time.ZoneId.systemDefault(),
                java.util.Locale.getDefault(),
                java.nio.charset.Charset.defaultCharset(),
                "I".toLowerCase(),
                "I".getBytes(),
                String.format("%d", 1),
                java.time.format.DateTimeFormatter.ofPattern("EEE")
            };
        }
    }
}
