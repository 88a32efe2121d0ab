/**
 * Where sources are read in place of their own addresses, and when their sites were looked at for that. Knows {@code
 * source} and {@code store.db}.
 */
package se.omvarld.store.found;
