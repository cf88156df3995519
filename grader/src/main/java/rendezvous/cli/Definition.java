package rendezvous.cli;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.assignment.DefinitionException;

import java.util.Optional;

/**
 * An assignment as it is graded.
 *
 * @param module what it brings as code
 * @param assignment what it says
 */
record Definition(AssignmentModule module, Assignment assignment) {

    /** The assignment that was named, or the only one; without hints, which must be asked for. */
    static Definition of(Surroundings surroundings, Optional<String> id) throws CommandException {
        Definition definition = withHints(surroundings, id);
        return new Definition(definition.module, definition.assignment.withoutHints());
    }

    /** The assignment that was named, or the only one. */
    static Definition withHints(Surroundings surroundings, Optional<String> id) throws CommandException {
        try {
            AssignmentModule module = surroundings.module(id);
            return new Definition(module, Assignments.definitionOf(module));
        } catch (DefinitionException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
