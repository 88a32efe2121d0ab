package se.omvarld.cli.setup;

/** A file that a command was given to read holds something else than it needs. The message names the file, and what is wrong. */
public final class UnreadableFileException extends RuntimeException {
    public UnreadableFileException(String message) {
        super(message);
    }
}
