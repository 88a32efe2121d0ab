package se.omvarld.store.db;

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
        return new StoreException("the store " + shown(url) + " cannot be opened: " + root.getMessage(), cause);
    }

    /** A URL as messages may show it: without its password. */
    public static String shown(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
