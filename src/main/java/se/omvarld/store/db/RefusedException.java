package se.omvarld.store.db;

/** What was asked for is refused, and nothing was changed. The message says what to do instead. */
public class RefusedException extends StoreException {
    public RefusedException(String message) {
        super(message, null);
    }
}
