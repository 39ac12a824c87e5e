package io.footnote;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of imports: a stage knows the stages before it, a door knows no other door. */
@AnalyzeClasses(packages = "io.footnote", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule aStageKnowsOnlyTheStagesBeforeIt = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("corpus").definedBy("io.footnote.corpus")
            .layer("passage").definedBy("io.footnote.passage")
            .layer("onnx").definedBy("io.footnote.onnx")
            .layer("reading").definedBy("io.footnote.reading")
            .layer("index").definedBy("io.footnote.index")
            .layer("retrieval").definedBy("io.footnote.retrieval")
            .layer("claim").definedBy("io.footnote.claim")
            .layer("generation").definedBy("io.footnote.generation")
            .layer("answer").definedBy("io.footnote.answer")
            .layer("eval").definedBy("io.footnote.eval")
            .layer("wire").definedBy("io.footnote.wire")
            .layer("store").definedBy("io.footnote.store")
            .layer("feedback").definedBy("io.footnote.feedback")
            .layer("hook").definedBy("io.footnote.hook")
            .layer("web").definedBy("io.footnote.web")
            .layer("slack").definedBy("io.footnote.slack")
            .layer("webhook").definedBy("io.footnote.webhook")
            .layer("cli").definedBy("io.footnote.cli")
            .layer("wiring").definedBy("io.footnote")
            .whereLayer("corpus").mayNotAccessAnyLayer()
            .whereLayer("onnx").mayNotAccessAnyLayer()
            .whereLayer("passage").mayOnlyAccessLayers("corpus")
            .whereLayer("reading").mayOnlyAccessLayers("onnx", "passage")
            .whereLayer("index").mayOnlyAccessLayers("onnx", "passage", "corpus")
            .whereLayer("retrieval").mayOnlyAccessLayers("index", "reading", "passage", "corpus")
            .whereLayer("claim").mayOnlyAccessLayers("reading", "passage")
            .whereLayer("generation").mayNotAccessAnyLayer()
            .whereLayer("answer")
            .mayOnlyAccessLayers("claim", "generation", "retrieval", "index", "reading", "passage", "corpus")
            .whereLayer("eval").mayOnlyAccessLayers("answer", "retrieval", "index", "passage", "corpus")
            .whereLayer("wire").mayOnlyAccessLayers("answer", "claim", "generation", "retrieval", "index", "passage", "corpus")
            .whereLayer("store").mayNotAccessAnyLayer()
            .whereLayer("feedback").mayOnlyAccessLayers("store")
            .whereLayer("hook").mayNotAccessAnyLayer()
            .whereLayer("slack")
            .mayOnlyAccessLayers("hook", "feedback", "store", "wire", "answer", "retrieval", "index", "passage", "corpus")
            .whereLayer("web")
            .mayOnlyAccessLayers("feedback", "wire", "answer", "generation", "retrieval", "index", "passage", "corpus")
            .whereLayer("cli")
            .mayOnlyAccessLayers("feedback", "store", "wire", "eval", "answer", "claim", "generation", "retrieval", "index",
                    "passage",
                    "corpus")
            .because("a change to one stage must not reach back into those before it");

    @ArchTest
    static final ArchRule noPackageCycles = slices().matching("io.footnote.(*)..").should().beFreeOfCycles()
            .because("stages that import each other are one stage");

    @ArchTest
    static final ArchRule luceneStaysInTheIndex = noClasses().that().resideOutsideOfPackage("io.footnote.index")
            .should().dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
            .because("another engine must be able to take its place behind PassageIndex");

    @ArchTest
    static final ArchRule theStoresFileFormatStaysInTheStore = noClasses().that().resideOutsideOfPackage("io.footnote.store")
            .should().dependOnClassesThat(resideInAPackage("org.h2.."))
            .because("what the doors keep must not depend on how it is kept");

    @ArchTest
    static final ArchRule slacksTypesStayInItsDoor = noClasses().that().resideOutsideOfPackage("io.footnote.slack")
            .should().dependOnClassesThat(resideInAPackage("com.slack.."))
            .because("another chat product is another door");

    @ArchTest
    static final ArchRule onnxruntimeStaysInOnnx = noClasses().that().resideOutsideOfPackage("io.footnote.onnx")
            .should().dependOnClassesThat(resideInAPackage("ai.onnxruntime.."))
            .because("sessions, threads and native memory are looked after in one place");

    @ArchTest
    static final ArchRule chatModelsStayInGeneration = noClasses()
            .that().resideOutsideOfPackages("io.footnote.generation", "io.footnote")
            .should().dependOnClassesThat(resideInAPackage("dev.langchain4j.model.chat.."))
            .because("what a model can do wrong is told apart in one place");

    @ArchTest
    static final ArchRule httpStaysInTheDoors = noClasses().that().resideOutsideOfPackages("io.footnote.web")
            .should().dependOnClassesThat(resideInAPackage("jakarta.ws.rs..").or(resideInAPackage("io.smallrye.mutiny..")))
            .because("a stage is used by every door");

    @ArchTest
    static final ArchRule stagesAreMadeWithNew = noClasses().that()
            .resideInAnyPackage("io.footnote.corpus", "io.footnote.passage", "io.footnote.onnx", "io.footnote.reading",
                    "io.footnote.index", "io.footnote.retrieval", "io.footnote.claim", "io.footnote.generation",
                    "io.footnote.answer")
            .should().dependOnClassesThat(resideInAPackage("jakarta.."))
            .because("a plain test makes every part with new; Wiring alone knows the container");

    @ArchTest
    static final ArchRule nothingIsNamedForItsLackOfName = noClasses().that(alwaysTrue())
            .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Dto")
            .because("names are nouns of the field");
}
