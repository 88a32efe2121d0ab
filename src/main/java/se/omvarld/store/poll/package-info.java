/**
 * What becomes of polls: the report on each, the items it brought, which source is left alone for a while, that none is made
 * twice, and what sites' robots.txt said. Knows {@code rules}, {@code source}, {@code store.db} and {@code store.health}.
 */
package se.omvarld.store.poll;
