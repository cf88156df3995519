package rendezvous.sandbox;

/**
 * One thing that a sandbox does against an abuse. All of them are in force; only a test can leave one out, to see that
 * something then goes wrong.
 */
enum Defence {
    /** What was not shown can't be read. */
    FILES,
    /** What was shown can't be changed, and nothing can be written outside of the working folder. */
    READ_ONLY,
    /** No network, not even the machine's own. */
    NETWORK,
    /** Processes outside can't be seen or reached, and those inside end with the first one. */
    PROCESSES,
    /** Shared memory and message queues of its own. */
    IPC,
    /** No privilege, and no way to get one in a namespace of its own. */
    PRIVILEGES,
    /** Nothing in its environment but what was given. */
    ENVIRONMENT,
    /** No terminal, and a session of its own. */
    SESSION,
    /** What it may write is limited. */
    DISK,
    /** How many files it may make is limited. */
    FILE_COUNT,
    /** How many files one process may have open is limited. */
    DESCRIPTORS,
    /** Memory of the whole tree is limited. */
    MEMORY,
    /** Threads and processes of the whole tree are limited. */
    TASKS,
    /** Processor time of the whole tree is limited. */
    CPU,
    /** Time from start to end is limited. */
    WALL,
    /** Output is limited. */
    OUTPUT,
    /** At the end all of the tree is killed, wherever its parents went. */
    SWEEP,
    /** It dies with a grader that is killed. */
    DIES_WITH_GRADER
}
