package se.omvarld.template;

import java.nio.file.Files;
import java.nio.file.Path;

/** A command of this program in a sentence that says what to do: as it is called where the program lies. */
public final class ProgramCommand {
    private ProgramCommand() {}

    /** For example {@code omvarld status} on a host where it was installed, and {@code bin/omvarld status} elsewhere. */
    public static String of(String words) {
        return of(words, Path.of(System.getProperty("omvarld.home", ".")));
    }

    /** {@code install.sh} and the package lay a link {@code current} beside each version, and the command into the PATH. */
    static String of(String words, Path home) {
        boolean installed = Files.isSymbolicLink(home.toAbsolutePath().resolveSibling("current"));
        return (installed ? "omvarld " : "bin/omvarld ") + words;
    }
}
