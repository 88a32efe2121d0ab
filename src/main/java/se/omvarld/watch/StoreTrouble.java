package se.omvarld.watch;

import java.sql.SQLException;

/** Says why a look at what is wrong failed itself. */
final class StoreTrouble {
    private StoreTrouble() {}

    static String sentence(Throwable failure) {
        Throwable root = failure;
        boolean store = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            store |= cause instanceof SQLException
                    || cause instanceof se.omvarld.store.db.StoreException
                    || cause.getClass().getName().startsWith("org.springframework.");
            root = cause;
        }
        String why = root.getClass().getSimpleName() + ": " + root.getMessage();
        return (store ? "the store cannot be read or written: " : "what is wrong cannot be looked for: ") + why;
    }
}
