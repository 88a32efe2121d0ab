/**
 * Where sources are read in place of their own addresses, and when their sites were looked at for that. Knows {@code store.db} and
 * what sources are.
 */
package se.omvarld.store.found;
