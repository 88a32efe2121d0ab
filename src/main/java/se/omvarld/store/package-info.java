/**
 * What is known and must survive: items, verdicts, stories, the state of sources, editions and their deliveries. One
 * transaction a source. Knows {@code item}, {@code source} and {@code rules}; knows nothing of mail or documents.
 */
package se.omvarld.store;
