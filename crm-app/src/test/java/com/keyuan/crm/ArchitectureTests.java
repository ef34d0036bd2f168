package com.keyuan.crm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What house style asks of the code and a machine can see. What one room may use of another is in ModularityTests. */
@AnalyzeClasses(packages = "com.keyuan.crm", importOptions = ProductCode.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> PERSISTENCE = resideInAPackage("com.keyuan.crm.*.persistence..");
    private static final DescribedPredicate<JavaClass> WEB = resideInAPackage("com.keyuan.crm.*.web..");
    private static final DescribedPredicate<JavaClass> APPLICATION =
            resideInAnyPackage("com.keyuan.crm", "com.keyuan.crm.demo..");
    private static final DescribedPredicate<JavaClass> DOMAIN = resideInAPackage("com.keyuan.crm..")
            .and(not(PERSISTENCE))
            .and(not(WEB))
            .and(not(APPLICATION))
            .as("the domain");

    @ArchTest
    static final ArchRule theDomainKnowsNoStoreyAboveIt = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(PERSISTENCE.or(WEB).or(APPLICATION));

    @ArchTest
    static final ArchRule pagesKnowNoSql = noClasses()
            .that(WEB)
            .should()
            .dependOnClassesThat(PERSISTENCE.or(resideInAPackage("org.springframework.jdbc..")));

    @ArchTest
    static final ArchRule sqlKnowsNoPages =
            noClasses().that(PERSISTENCE).should().dependOnClassesThat(WEB);

    @ArchTest
    static final ArchRule theDomainUsesOfSpringOnlyWhatIsListed = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAnyPackage(
                            "org.springframework.stereotype",
                            "org.springframework.transaction..",
                            "org.springframework.context",
                            "org.springframework.context.event",
                            "org.springframework.modulith",
                            "org.springframework.boot.context.properties..",
                            "org.springframework.core.annotation"))));

    @ArchTest
    static final ArchRule theDomainReadsNoJsonAndNoHttp = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("tools.jackson..", "com.fasterxml..", "jakarta.servlet..", "java.sql.."));

    /** But for what the statements of several rooms have in common. */
    @ArchTest
    static final ArchRule persistenceIsNobodysBusiness = classes()
            .that(PERSISTENCE)
            .and()
            .resideOutsideOfPackage("com.keyuan.crm.shared.persistence..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("com.keyuan.crm.shared.TimeOrderedIds")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() or another clock of the machine's own") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getFullName();
                    boolean now = call.getName().equals("now")
                            && owner.startsWith("java.time.")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    return now
                            || (owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis"));
                }
            });

    /** Elsewhere a Timestamp may be what JDBC takes. */
    @ArchTest
    static final ArchRule noOldDates =
            noClasses().that(DOMAIN.or(WEB)).should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)$");

    @ArchTest
    static final ArchRule packagesAreRooms =
            noClasses().should().resideInAnyPackage("..common..", "..util..", "..helper..", "..dto..", "..impl..");

    @ArchTest
    static final ArchRule rowsAndPagesAndFormsHoldNoEntity = classes()
            .that()
            .haveNameMatching(".*(Page|Row|Form)$")
            .and(DOMAIN.or(WEB))
            .should(holdNoEntity());

    @ArchTest
    static final ArchRule bareSettersAreForForms =
            classes().that().haveNameNotMatching(".*Form(\\$.*)?$").should(haveNoBareSetter());

    @ArchTest
    static final ArchRule servicesAreClassesOfTheDomain = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .resideInAPackage("com.keyuan.crm.(*)")
            .andShould(be(DOMAIN));

    @ArchTest
    static final ArchRule transactionsBeginInServices = noClasses()
            .that(WEB)
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Transactional.class);

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }

    private static ArchCondition<JavaClass> haveNoBareSetter() {
        return new ArchCondition<>("have no setter that does nothing but set a field") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getName().matches("set[A-Z].*"))
                        .filter(method -> method.getRawParameterTypes().size() == 1)
                        .filter(method -> type.tryGetField(fieldOf(method)).isPresent())
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }

            private String fieldOf(JavaMethod method) {
                return Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4);
            }
        };
    }

    private static ArchCondition<JavaClass> holdNoEntity() {
        return new ArchCondition<>("hold no entity") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields()
                        .forEach(field -> named(field.getType()).stream()
                                .filter(named -> named.isAnnotatedWith(Entity.class))
                                .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " holds " + entity.getSimpleName()))));
            }

            private Set<JavaClass> named(JavaType type) {
                return type.getAllInvolvedRawTypes();
            }
        };
    }
}
