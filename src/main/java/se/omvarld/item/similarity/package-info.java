/**
 * What makes two texts the same news: keys, fingerprints and shingles of titles and leads, as pure functions.
 * Knows only {@code item.text}; the store compares with them and keeps them.
 */
package se.omvarld.item.similarity;
