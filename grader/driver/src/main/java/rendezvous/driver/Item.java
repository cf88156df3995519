package rendezvous.driver;

import concurrency.kit.FileResult;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a call said of one item.
 *
 * @param name the item
 * @param value the value that it gave
 * @param error the error that it gave instead
 */
record Item(String name, String value, Optional<String> error) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_VALUE = 5000;
    private static final int LONGEST_ERROR = 1000;

    Item {
        name = Bounds.cut(name, LONGEST_NAME);
        value = Bounds.cut(value, LONGEST_VALUE);
        error = error.map(text -> Bounds.cut(text, LONGEST_ERROR));
    }

    /**
     * Reads a student's result. Nothing about it is sure: not that it is there, nor what its parts do when they are
     * asked.
     */
    @SuppressWarnings({"OptionalAssignedToNull", "ConstantConditions"}) // a student may well put null there
    static Item of(Path input, FileResult result) {
        if (result == null) {
            return new Item("null", "", Optional.empty());
        }
        Path file = result.file();
        String name =
                file != null && file.startsWith(input) ? input.relativize(file).toString() : String.valueOf(file);
        Optional<String> error = result.error() == null ? Optional.of("null") : result.error();
        return new Item(name, Long.toString(result.words()), error);
    }

    String[] fields() {
        return new String[] {"result", name, value, Boolean.toString(error.isPresent()), error.orElse("")};
    }
}
