package se.omvarld.store;

import java.nio.file.Path;

/** The databases that the store runs on. */
public enum Database {
    SQLITE {
        @Override
        public String newUrl(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("omvarld.db");
        }
    },
    POSTGRESQL {
        @Override
        public String newUrl(Path folder) {
            return PostgresServer.emptied();
        }
    };

    /** The URL of an empty database. */
    public abstract String newUrl(Path folder);
}
