package rendezvous.cli;

import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.batch.Judgement;
import rendezvous.batch.Observation;
import rendezvous.build.Jdk;
import rendezvous.judge.Judge;
import rendezvous.publish.GitHubApi;
import rendezvous.sandbox.Finding;
import rendezvous.sandbox.Sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commands find around them. Tests bring their own. */
interface Surroundings {

    /** The kit's folder, in which the samples lie. */
    Path home();

    /**
     * The assignment that was named, or the only one.
     *
     * @throws rendezvous.assignment.DefinitionException if there is none or more than one
     */
    default AssignmentModule module(Optional<String> id) {
        return id.isPresent() ? Assignments.byId(id.get()) : Assignments.only();
    }

    /** The isolation levels that hold on this machine for this JDK, strongest first, found by trying; never empty. */
    List<Sandbox> sandboxes(Jdk jdk);

    /** What was tried, for people. */
    List<Finding> findings(Jdk jdk);

    /** The stages that may run a student's code. */
    Observation observation(Definition definition, Sandbox sandbox, Jdk jdk);

    /** The stage that gives the grade. */
    default Judgement judgement(Definition definition) {
        return (evidence, classes) -> Judge.judge(
                evidence, definition.assignment(), definition.module().suites(), classes);
    }

    /** The variables of the environment. */
    default Map<String, String> environment() {
        return System.getenv();
    }

    /** How time passes before a request is repeated. */
    default GitHubApi.Waiting waiting() {
        return GitHubApi.Waiting.REAL;
    }

    static Surroundings real(Path home) {
        return new ThisMachine(home);
    }
}
