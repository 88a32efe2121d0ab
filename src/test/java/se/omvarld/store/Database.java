package se.omvarld.store;

import java.nio.file.Path;

/** The databases that the store runs on. */
public enum Database {
    SQLITE {
        @Override
        public String newUrl(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("omvarld.db");
        }

        @Override
        String migratedUrl(Path folder) {
            return MigratedFile.copiedTo(newUrl(folder));
        }
    },
    POSTGRESQL {
        @Override
        public String newUrl(Path folder) {
            return PostgresServer.emptied();
        }

        @Override
        String migratedUrl(Path folder) {
            return PostgresServer.migrated();
        }
    };

    /** The URL of an empty database. */
    public abstract String newUrl(Path folder);

    /** The URL of a new store that has today's schema: a copy, since to migrate takes longer than most tests. */
    abstract String migratedUrl(Path folder);
}
