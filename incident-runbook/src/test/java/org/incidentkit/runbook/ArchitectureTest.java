package org.incidentkit.runbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final String BASE = "org.incidentkit.runbook";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void packagesFormLayers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("lint")
                .definedBy(BASE + ".lint")
                .layer("render")
                .definedBy(BASE + ".render")
                .layer("parse")
                .definedBy(BASE + ".parse")
                .layer("model")
                .definedBy(BASE)
                .layer("internal")
                .definedBy(BASE + ".internal")
                .whereLayer("lint")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("render")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("parse")
                .mayOnlyBeAccessedByLayers("lint", "render")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("lint", "render", "parse")
                .check(classes);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyInternalSeesTheLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".internal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vladsch..", "tools.jackson..", "org.snakeyaml..")
                .check(classes);
    }

    @Test
    void nothingReadsTheClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .check(classes);
    }
}
