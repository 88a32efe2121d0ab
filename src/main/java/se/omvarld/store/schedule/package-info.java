/**
 * Quartz' schedule in PostgreSQL, which several nodes share: its connections, its tables, and what its own store does wrong when
 * the database is full or slow. Knows {@code store.db}.
 */
package se.omvarld.store.schedule;
