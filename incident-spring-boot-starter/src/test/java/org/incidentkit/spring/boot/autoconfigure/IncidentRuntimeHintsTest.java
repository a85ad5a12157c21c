package org.incidentkit.spring.boot.autoconfigure;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.SpringFactoriesLoader;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.spring.boot.actuate.RunbookAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a native image is told. */
class IncidentRuntimeHintsTest {
    private final RuntimeHints hints = new RuntimeHints();

    /** As Spring finds them: a registrar that is not listed would hint at nothing. */
    @BeforeEach
    void register() {
        List<RuntimeHintsRegistrar> ours =
                SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
                        .load(RuntimeHintsRegistrar.class)
                        .stream()
                        .filter(registrar -> registrar instanceof IncidentRuntimeHints)
                        .toList();
        assertThat(ours).hasSize(1);
        ours.get(0).registerHints(hints, getClass().getClassLoader());
    }

    static Stream<Class<?>> answers() {
        return new ClassFileImporter()
                .importPackages(RunbookAnswer.class.getPackageName()).stream()
                        .filter(type -> type.getSimpleName().endsWith("Answer")
                                || type.getEnclosingClass()
                                        .map(JavaClass::getSimpleName)
                                        .filter(name -> name.endsWith("Answer"))
                                        .isPresent())
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.getFullName().contains("Endpoint$"))
                        .map(JavaClass::reflect);
    }

    @Test
    void everyRecordThatBecomesJsonMayBeReadByReflection() {
        Set<Class<?>> records = answers().collect(Collectors.toSet());
        assertThat(records)
                .hasSizeGreaterThan(15)
                .allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
                                .onType(type)
                                .withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                        .as("%s", type)
                        .accepts(hints));
        assertThat(records).allSatisfy(type -> {
            for (var component : type.getRecordComponents()) {
                assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()))
                        .as("%s of %s", component, type)
                        .accepts(hints);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUNBOOK.md",
                "META-INF/incident-kit/answers.schema.json",
                "org/incidentkit/calendar/bank-holidays.tsv",
                "com/vladsch/flexmark/util/sequence/entities.properties"
            })
    void everyFileThatIsReadIsKept(String resource) throws IOException {
        assertThat(RuntimeHintsPredicates.resource().forResource(resource)).accepts(hints);
        assertThat(new ClassPathResource(resource).exists()).isTrue();
    }

    @Test
    void theBankHolidaysLieBesideTheClassThatReadsThem() {
        assertThat(BankHolidays.class.getResource("bank-holidays.tsv")).isNotNull();
    }
}
