package se.omvarld.store;

/** The store cannot be opened, read or written. The message is for the operator. */
public class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreException opening(String url, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String where = url.replaceAll("(?i)(password=)[^&]*", "$1…");
        return new StoreException("the store " + where + " cannot be opened: " + root.getMessage(), cause);
    }
}
