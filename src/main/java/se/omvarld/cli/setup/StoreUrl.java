package se.omvarld.cli.setup;

import se.omvarld.store.db.StoreFile;

/** Where the store is: a SQLite file lies in the data folder unless its path is absolute. */
public final class StoreUrl {
    private StoreUrl() {}

    public static String of(Settings settings, Folders folders) {
        String url = settings.get("store.url");
        return StoreFile.is(url) ? StoreFile.SQLITE + folders.inData(url.substring(StoreFile.SQLITE.length())) : url;
    }
}
