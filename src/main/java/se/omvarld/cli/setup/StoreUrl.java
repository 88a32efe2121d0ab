package se.omvarld.cli.setup;

/** Where the store is: a SQLite file lies in the data folder unless its path is absolute. */
public final class StoreUrl {
    /** How the URL of a SQLite file begins. */
    public static final String SQLITE = "jdbc:sqlite:";

    private StoreUrl() {}

    public static String of(Settings settings, Folders folders) {
        String url = settings.get("store.url");
        return url.startsWith(SQLITE) ? SQLITE + folders.inData(url.substring(SQLITE.length())) : url;
    }
}
