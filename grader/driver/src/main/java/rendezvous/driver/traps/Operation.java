package rendezvous.driver.traps;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What a call does to an object of the library, as far as other threads can be disturbed by it. */
enum Operation {
    /** Nothing: the object guards itself, or isn't known. */
    SAFE,
    /** It looks, or changes an element in a way that the library allows beside others. */
    READ,
    /** It changes the object. */
    WRITE;

    /** The classes whose documentation says that they must be synchronized externally; their subclasses may do so. */
    private static final Set<String> UNSAFE = Set.of(
            "java.lang.StringBuilder",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.BitSet",
            "java.util.EnumMap",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.StringJoiner",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.WeakHashMap");

    private static final Set<String> FORMATS = Set.of("java.text.DecimalFormat", "java.text.SimpleDateFormat");

    private static final Set<String> CHANGES = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "append",
            "appendCodePoint",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "delete",
            "deleteCharAt",
            "flip",
            "insert",
            "merge",
            "next",
            "nextInt",
            "offer",
            "offerFirst",
            "offerLast",
            "poll",
            "pollFirst",
            "pollFirstEntry",
            "pollLast",
            "pollLastEntry",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeFirstOccurrence",
            "removeIf",
            "removeLast",
            "removeLastOccurrence",
            "replace",
            "replaceAll",
            "retainAll",
            "reverse",
            "setCharAt",
            "setLength",
            "sort",
            "trimToSize");

    /** Changes that leave the structure as it is where the key is there already. */
    private static final Set<String> ONLY_WITH_A_NEW_KEY = Set.of("add", "computeIfAbsent", "put", "putIfAbsent");

    static Operation of(Object receiver, String method, @Nullable Object argument) {
        String type = receiver.getClass().getName();
        if (FORMATS.contains(type)) {
            return method.equals("format") || method.equals("parse") ? WRITE : SAFE;
        }
        if (type.equals("java.util.BitSet") && method.equals("set")) {
            return WRITE;
        }
        if (!UNSAFE.contains(type) && !isIteratorOfLibrary(receiver)) {
            return SAFE;
        }
        return CHANGES.contains(method) && !keepsStructure(receiver, method, argument) ? WRITE : READ;
    }

    private static boolean isIteratorOfLibrary(Object receiver) {
        return receiver instanceof Iterator && receiver.getClass().getClassLoader() == null;
    }

    private static boolean keepsStructure(Object receiver, String method, @Nullable Object argument) {
        if (method.equals("replace")) {
            return receiver instanceof Map;
        }
        if (argument == null || !isSafeToCompare(argument) || !ONLY_WITH_A_NEW_KEY.contains(method)) {
            return false;
        }
        try {
            return (receiver instanceof Map && ((Map<?, ?>) receiver).containsKey(argument))
                    || (receiver instanceof Set && ((Set<?>) receiver).contains(argument));
        } catch (RuntimeException e) { // another thread changes it just now: the look is worth nothing
            return false;
        }
    }

    /** A student's own key might do anything when it is compared. */
    private static boolean isSafeToCompare(Object key) {
        return key instanceof Enum || (key.getClass().getClassLoader() == null && !(key instanceof Collection));
    }
}
