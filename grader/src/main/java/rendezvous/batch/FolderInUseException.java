package rendezvous.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is writing into the same results folder. */
public final class FolderInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super("Another run is writing into %s. Wait until it is done; ./grade can also write elsewhere, with --out."
                .formatted(folder));
    }
}
