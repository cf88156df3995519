package rendezvous.traps;

import rendezvous.driver.traps.Traps;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a class with traps on several threads that start together. */
final class Together {

    private static final int THREADS = 4;

    private final Map<Path, byte[]> classes;

    private Together(Map<Path, byte[]> classes) {
        this.classes = classes;
    }

    static Together with(Path folder) throws IOException, TrapException {
        return new Together(TrappedClasses.of(folder).byPath());
    }

    /** What the traps found, as {@code kind what what}. */
    List<String> races(Class<?> program) throws Exception {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean started = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        ThreadGroup group = new ThreadGroup(outermostGroup(), "program");
        FutureTask<Runnable> made = new FutureTask<>(() -> make(program));
        new Thread(group, made).start();
        Runnable work = made.get();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(group, () -> {
                while (!started.get()) {
                    Thread.onSpinWait();
                }
                work.run();
            });
            thread.setUncaughtExceptionHandler((which, what) -> thrown.add(what));
            threads.add(thread);
            thread.start();
        }
        started.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!thrown.isEmpty()) {
            throw new AssertionError("the rewritten program broke", thrown.get(0));
        }
        return Traps.take().stream()
                .map(line -> String.join(" ", line[1], line[2], line[7]))
                .toList();
    }

    /** Beside the group of the test's own threads, as if the program were alone in its JVM. */
    private static ThreadGroup outermostGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private Runnable make(Class<?> program) throws ReflectiveOperationException {
        Constructor<?> constructor = new Trapped().load(program).getDeclaredConstructor();
        constructor.setAccessible(true); // another class loader makes it another package
        return (Runnable) constructor.newInstance();
    }

    private final class Trapped extends ClassLoader {

        Trapped() {
            super(Together.class.getClassLoader());
        }

        Class<?> load(Class<?> program) throws ClassNotFoundException {
            return loadClass(program.getName());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(Path.of(name.replace('.', '/') + ".class"));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }
}
