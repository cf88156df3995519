package rendezvous;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: this test is the picture of docs/architecture.md, executed. */
class HouseTest {

    private static final int FEWEST_CLASSES = 100;

    private final JavaClasses grader = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rendezvous");

    @Test
    void the_import_did_not_come_back_small() {
        assertThat(grader).hasSizeGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void stages_stand_on_the_model_and_only_batch_and_cli_put_them_together() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("rendezvous.model..")
                .layer("assignment")
                .definedBy("rendezvous.assignment..")
                .layer("sandbox")
                .definedBy("rendezvous.sandbox..")
                .layer("intake")
                .definedBy("rendezvous.intake..")
                .layer("build")
                .definedBy("rendezvous.build..")
                .layer("gate")
                .definedBy("rendezvous.gate..")
                .layer("traps")
                .definedBy("rendezvous.traps..")
                .layer("observe")
                .definedBy("rendezvous.observe..")
                .layer("judge")
                .definedBy("rendezvous.judge..")
                .layer("report")
                .definedBy("rendezvous.report..")
                .layer("publish")
                .definedBy("rendezvous.publish..")
                .layer("batch")
                .definedBy("rendezvous.batch..")
                .layer("export")
                .definedBy("rendezvous.export..")
                .layer("cli")
                .definedBy("rendezvous.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("publish")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("publish", "batch", "cli")
                .whereLayer("judge")
                .mayOnlyBeAccessedByLayers("batch", "cli")
                .whereLayer("observe")
                .mayOnlyBeAccessedByLayers("batch", "cli")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("batch", "cli")
                .whereLayer("build")
                .mayOnlyBeAccessedByLayers("batch", "cli")
                .whereLayer("traps")
                .mayOnlyBeAccessedByLayers("observe")
                .whereLayer("gate")
                .mayOnlyBeAccessedByLayers("observe")
                .whereLayer("sandbox")
                .mayOnlyBeAccessedByLayers("intake", "build", "gate", "observe", "batch", "cli")
                .whereLayer("assignment")
                .mayOnlyBeAccessedByLayers(
                        "intake", "build", "gate", "observe", "judge", "report", "publish", "export", "batch", "cli")
                .check(grader);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("rendezvous.(*)..").should().beFreeOfCycles().check(grader);
    }

    @Test
    void the_engine_knows_no_assignment() {
        noClasses()
                .that(not(resideInAPackage("rendezvous.driver..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("concurrency")
                .because("only the driver, inside the sandbox, calls a student's classes")
                .check(grader);
    }

    @Test
    void only_the_cli_and_the_driver_touch_the_standard_streams() {
        noClasses()
                .that(not(resideInAnyPackage("rendezvous.cli..", "rendezvous.driver..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(grader);
    }

    @Test
    void nothing_but_the_cli_and_the_driver_ends_the_jvm() {
        noClasses()
                .that(not(resideInAnyPackage("rendezvous.cli..", "rendezvous.driver..")))
                .should(callMethod(System.class, "exit", int.class))
                .orShould(callMethod(Runtime.class, "halt", int.class))
                .check(grader);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(grader);
    }

    @Test
    void no_public_method_takes_a_flood_of_parameters() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should(Conditions.haveAtMostParameters(5))
                .check(grader);
    }
}
