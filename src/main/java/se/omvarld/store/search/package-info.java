/**
 * The archive is searched by words, time, area and source. Knows {@code rules}, {@code store.archive} and {@code
 * store.db}.
 */
package se.omvarld.store.search;
