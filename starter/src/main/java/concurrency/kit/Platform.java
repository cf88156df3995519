package concurrency.kit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the systems differ, as far as this package minds: this is the only place that asks for their name. */
enum Platform {
    LINUX,
    MAC,
    WINDOWS,
    OTHER;

    static Platform ofThisProcess() {
        return of(System.getProperty("os.name"));
    }

    /**
     * Tells systems apart by the name that Java has for them.
     *
     * @param name the value of {@code os.name}
     * @return the system, or {@link #OTHER}
     */
    static Platform of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.startsWith("windows")) {
            return WINDOWS;
        }
        if (small.startsWith("mac")) {
            return MAC;
        }
        return small.equals("linux") ? LINUX : OTHER;
    }

    /** The program that starts a JVM. */
    Path java(Path javaHome) {
        return javaHome.resolve("bin").resolve(this == WINDOWS ? "java.exe" : "java");
    }

    /** Settles what a child's environment must say so that it understands names with letters of any language. */
    void speakUtf8(Map<String, String> environment) {
        if (this == LINUX) {
            environment.put("LC_ALL", "C.UTF-8"); // else java would decode its arguments by the user's locale
        }
    }
}
