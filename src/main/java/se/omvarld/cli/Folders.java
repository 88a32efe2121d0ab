package se.omvarld.cli;

import java.nio.file.Path;

/**
 * Where things lie on this machine.
 *
 * @param config what analysts and operators may change
 * @param routes the routes
 * @param sources the source files, usually {@code routes/sources}
 * @param data the store and the outbox
 */
record Folders(Path config, Path routes, Path sources, Path data) {

    /** A file that may be given relative to the data folder. */
    Path inData(String file) {
        return data.resolve(file).toAbsolutePath().normalize();
    }
}
