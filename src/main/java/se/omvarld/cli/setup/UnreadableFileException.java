package se.omvarld.cli;

/** A file that a command was given to read holds something else than it needs. The message names the file, and what is wrong. */
final class UnreadableFileException extends RuntimeException {
    UnreadableFileException(String message) {
        super(message);
    }
}
