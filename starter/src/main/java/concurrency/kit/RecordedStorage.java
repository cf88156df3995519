package concurrency.kit;

import concurrency.kit.Timeline.Kind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Storage that takes down what is asked of it, and when. */
final class RecordedStorage implements Storage {

    private final Storage storage;
    private final Journal journal;

    /** Which file a text came from: a count is only given the text. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    RecordedStorage(Storage storage, Journal journal) {
        this.storage = storage;
        this.journal = journal;
    }

    @Override
    public String read(Path file) throws IOException {
        long start = journal.now();
        try {
            String text = storage.read(file);
            names.put(text, nameOf(file));
            return text;
        } finally {
            add(Kind.READ, nameOf(file), start);
        }
    }

    @Override
    public void readOn(SingleThreadLoop loop, Path file, CompletableFuture<String> text) {
        long start = journal.now();
        String thread = Thread.currentThread().getName();
        CompletableFuture<String> recorded = new CompletableFuture<>();
        recorded.whenComplete((value, failure) -> {
            long end = journal.now();
            if (failure != null) {
                text.completeExceptionally(failure);
            } else {
                names.put(value, nameOf(file));
                text.complete(value);
            }
            journal.add(new Work(thread, Kind.READ, nameOf(file), start, end));
        });
        storage.readOn(loop, file, recorded);
    }

    @Override
    public long countWords(String text) {
        long start = journal.now();
        try {
            return storage.countWords(text);
        } finally {
            add(Kind.COUNT, names.getOrDefault(text, "?"), start);
        }
    }

    private void add(Kind kind, String label, long start) {
        journal.add(new Work(Thread.currentThread().getName(), kind, label, start, journal.now()));
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
