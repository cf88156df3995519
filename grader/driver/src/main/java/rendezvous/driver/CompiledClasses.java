package rendezvous.driver;

import java.util.Map;

/**
 * What the compiler made.
 *
 * @param byName the bytes of each class by its binary name
 */
record CompiledClasses(Map<String, byte[]> byName) {

    static final CompiledClasses NONE = new CompiledClasses(Map.of());

    CompiledClasses {
        byName = Map.copyOf(byName);
    }
}
