/**
 * The database: connections, schema and migrations, transactions and shared commits, locks of files; SQLite in a
 * file or PostgreSQL by its address. Knows {@code item.similarity} for what migrations must compute, and no
 * table's meaning.
 */
package se.omvarld.store.db;
