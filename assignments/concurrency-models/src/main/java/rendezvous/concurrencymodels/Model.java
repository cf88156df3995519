package rendezvous.concurrencymodels;

import java.util.List;

/** The three models, and where they stand. */
enum Model {
    THREADING("threading", "ThreadedFileProcessor"),
    MULTIPROCESSING("multiprocessing", "MultiprocessingFileProcessor"),
    ASYNCIO("asyncio", "AsyncioFileProcessor");

    /** Where the sources lie in a submission. */
    static final String SOURCES = "src/main/java/concurrency/";

    private static final String PACKAGE = "concurrency.";

    private final String session;
    private final String type;

    Model(String session, String type) {
        this.session = session;
        this.type = type;
    }

    /** The id of the session that runs it, which is also its name in log and table. */
    String session() {
        return session;
    }

    /** The binary name of its class. */
    String type() {
        return PACKAGE + type;
    }

    /** Its class without the package. */
    String simpleName() {
        return type;
    }

    /** The files that it consists of. */
    List<String> files() {
        String main = SOURCES + type + ".java";
        return this == MULTIPROCESSING ? List.of(main, SOURCES + "Worker.java") : List.of(main);
    }
}
