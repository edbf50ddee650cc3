package cn.mulin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The house rules of the server: a name decides what may be imported. */
@AnalyzeClasses(packages = "cn.mulin", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule only_stores_and_queries_touch_the_database = noClasses()
            .that(are(not("Store", "Queries")).and(outside("cn.mulin.county..", "cn.mulin.db..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "org.springframework.jdbc.."));

    @ArchTest
    static final ArchRule only_the_edge_touches_the_web = noClasses()
            .that(are(not("Controller", "Advice", "Filter", "Resolver", "Config", "ProblemWriter")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.web.."));

    @ArchTest
    static final ArchRule the_model_is_plain_java = noClasses()
            .that(are(not("Properties", "Controller", "package-info"))
                    .and(outside("cn.mulin.db.."))
                    .and(DescribedPredicate.<JavaClass>or(
                            new Fitting("interfaces", each -> each.isInterface() && !each.isAnnotation()),
                            new Fitting("records", JavaClass::isRecord),
                            new Fitting("enums", JavaClass::isEnum))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.."));

    @ArchTest
    static final ArchRule stores_queries_and_controllers_are_package_private = noClasses()
            .that(are(named("Store", "Queries", "Controller"))
                    .and(outside("cn.mulin.db.."))
                    .and(new Fitting(
                            "not the scope as SQL",
                            each -> !each.getSimpleName().equals("ScopeQueries"))))
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule nobody_asks_for_the_time_but_the_clock =
            classes().that(outside("cn.mulin.db..")).should(never(callMethodWhere(asksTheSystemForTheTime())));

    @ArchTest
    static final ArchRule nobody_catches_everything =
            classes().should(catchNothingAsWideAs(Set.of("java.lang.Exception")));

    @ArchTest
    static final ArchRule nothing_is_named_by_what_it_is_not = noClasses()
            .that(outside("cn.mulin.db.."))
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|VO|Vo|Req|Resp)(\\$.*)?");

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> which) {
        return which;
    }

    /** By the name of the outermost class: what is nested belongs to it. */
    private static DescribedPredicate<JavaClass> named(String... suffixes) {
        return new Fitting("named …" + String.join(", …", suffixes), each -> endsWith(each, suffixes));
    }

    private static DescribedPredicate<JavaClass> not(String... suffixes) {
        return new Fitting("not named …" + String.join(", …", suffixes), each -> !endsWith(each, suffixes));
    }

    private static boolean endsWith(JavaClass type, String... suffixes) {
        var name = type.getName().replaceFirst("\\$.*", "");
        return Stream.of(suffixes).anyMatch(name::endsWith);
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return new DescribedPredicate<>("asks the system for the time") {
            @Override
            public boolean test(JavaMethodCall call) {
                var owner = call.getTargetOwner();
                boolean now =
                        call.getName().equals("now") && owner.getPackageName().equals("java.time");
                boolean clock = call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                boolean millis =
                        owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
                return now && !clock || millis;
            }
        };
    }

    private static ArchCondition<JavaClass> catchNothingAsWideAs(Set<String> types) {
        return new ArchCondition<>("not catch " + types) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var unit : type.getCodeUnits()) {
                    for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                        block.getCaughtThrowables().stream()
                                .filter(caught -> types.contains(caught.getName()))
                                .forEach(caught -> events.add(SimpleConditionEvent.violated(
                                        type, unit.getFullName() + " catches " + caught.getSimpleName())));
                    }
                }
            }
        };
    }

    private static final class Fitting extends DescribedPredicate<JavaClass> {

        private final Predicate<JavaClass> fits;

        Fitting(String description, Predicate<JavaClass> fits) {
            super(description);
            this.fits = fits;
        }

        @Override
        public boolean test(JavaClass type) {
            return fits.test(type);
        }
    }
}
