package rendezvous.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the assignments that are there. */
public final class Assignments {

    private Assignments() {}

    /**
     * All assignments on the class path.
     *
     * @return sorted by id
     */
    public static List<AssignmentModule> all() {
        return ServiceLoader.load(AssignmentModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(AssignmentModule::id))
                .toList();
    }

    /**
     * Finds one by its id.
     *
     * @param id the assignment's id
     * @return the assignment
     * @throws DefinitionException if there is none, naming those that exist
     */
    public static AssignmentModule byId(String id) {
        List<AssignmentModule> all = all();
        return all.stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new DefinitionException("There is no assignment \"" + id + "\". " + whatExists(all)));
    }

    /**
     * The one that is meant when nobody names one.
     *
     * @return the only assignment
     * @throws DefinitionException if there are none or several, naming those that exist
     */
    public static AssignmentModule only() {
        List<AssignmentModule> all = all();
        if (all.size() != 1) {
            throw new DefinitionException("Say which assignment. " + whatExists(all));
        }
        return all.get(0);
    }

    /**
     * Reads what a module ships.
     *
     * @param module the module
     * @return its definition
     * @throws DefinitionException if the definition is wrong, or is another assignment's
     */
    public static Assignment definitionOf(AssignmentModule module) {
        Assignment assignment =
                AssignmentReader.read("assignments/" + module.id() + "/assignment.yaml", module.definition());
        if (!assignment.id().equals(module.id())) {
            throw new DefinitionException("The assignment \"" + module.id() + "\" ships the definition of \""
                    + assignment.id() + "\": give both the same id.");
        }
        return assignment;
    }

    private static String whatExists(List<AssignmentModule> all) {
        return all.isEmpty()
                ? "None is on the class path: build the assignments first."
                : "There is: " + all.stream().map(AssignmentModule::id).collect(Collectors.joining(", ")) + ".";
    }
}
