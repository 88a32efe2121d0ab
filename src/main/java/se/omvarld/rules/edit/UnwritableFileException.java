package se.omvarld.rules.edit;

/** The file cannot be replaced by the user that the daemon runs as. Nothing was changed. */
public final class UnwritableFileException extends Exception {
    private final FileReplacement.Hindrance hindrance;

    UnwritableFileException(FileReplacement.Hindrance hindrance, Exception cause) {
        super(cause);
        this.hindrance = hindrance;
    }

    public FileReplacement.Hindrance hindrance() {
        return hindrance;
    }
}
