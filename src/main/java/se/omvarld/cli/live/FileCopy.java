package se.omvarld.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of a file in the data folder: whoever reads it sees the old one or the new one, never a half. */
final class FileCopy {
    private FileCopy() {}

    static void make(Path file, Path copy) throws IOException {
        Path fresh = copy.resolveSibling("." + copy.getFileName() + ".new");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
