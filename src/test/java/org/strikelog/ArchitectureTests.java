package org.strikelog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.strikelog");

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Vo|Data|Info)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract\\w+")
                .check(MAIN);
    }

    @Test
    void entitiesNeitherEnterNorLeaveWebMethods() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(handleNoEntity())
                .check(MAIN);
    }

    @Test
    void entitiesHaveVerbsInPlaceOfSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void testsOfTheWholeApplicationShareOneSetting() {
        var tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.strikelog");
        noClasses()
                .that()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .because("@WholeApplicationTest and @DatabaseTest share their contexts and databases")
                .check(tests);
    }

    private static ArchCondition<JavaMethod> handleNoEntity() {
        return new ArchCondition<>("neither take nor return an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(entity())
                        .map(type -> "%s: %s".formatted(method.getFullName(), type.getSimpleName()))
                        .forEach(message -> events.add(SimpleConditionEvent.violated(method, message)));
            }
        };
    }

    private static DescribedPredicate<JavaClass> entity() {
        return DescribedPredicate.describe("entity", type -> type.isAnnotatedWith(Entity.class));
    }
}
