/** The archive is searched by words, time, area and source. Knows {@code store.archive}. */
package se.omvarld.store.search;
