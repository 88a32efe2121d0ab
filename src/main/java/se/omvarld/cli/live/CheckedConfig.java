package se.omvarld.cli.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A note of which rules and templates this build of the program has found right, so that a restart need not try them all
 * again: that takes a third of its time, and libraries that are needed on Mondays only.
 */
public final class CheckedConfig {
    private final Path inForce;
    private final Path note;
    private final String build;

    public CheckedConfig(Path inForce, String build) {
        this.inForce = inForce;
        this.note = inForce.resolve("checked.txt");
        this.build = build;
    }

    /**
     * Whether this build found the folder right in its present state, and the copies in force are still those of it.
     *
     * @param content of the config folder, see {@link FolderContent}
     */
    public boolean holds(String content, Stream<String> files, Path config) {
        try {
            return !build.isEmpty()
                    && Files.exists(note)
                    && Files.readAllLines(note).equals(List.of(build, content))
                    && files.allMatch(file -> isCopied(config.resolve(file), inForce.resolve(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCopied(Path edited, Path copy) {
        try {
            return Files.mismatch(edited, copy) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Notes what was found right.
     *
     * @param content what was found right; empty when something was wrong
     */
    public void note(String content) {
        try {
            if (build.isEmpty() || content.isEmpty()) {
                Files.deleteIfExists(note);
            } else {
                Files.writeString(note, build + "\n" + content + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + inForce, e);
        }
    }
}
