package se.omvarld.store.db;

import se.omvarld.template.ProgramCommand;

/** The store was made by a newer version of this program, which alone knows what its tables mean. Nothing was changed. */
public final class NewerStoreException extends RefusedException {
    NewerStoreException(String store, String theirs, String ours) {
        super(store + " has schema " + theirs
                + ", made by a newer version of this program; this version knows schemas up to "
                + ours + ". Install the newer version again, or restore a backup that was made before the upgrade"
                + " (" + ProgramCommand.of("restore FILE --replace") + ")");
    }
}
