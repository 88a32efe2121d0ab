/**
 * The database: connections, schema and migrations, transactions and shared commits, locks of files; SQLite in a file
 * or PostgreSQL by its address. It knows no table's meaning.
 */
package se.omvarld.store.db;
