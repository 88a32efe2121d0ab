/**
 * What an item is: where it comes from, its canonical address (its key), its dates and its clean text. Knows nothing of
 * feeds, rules or the store; everything else knows it.
 */
package se.omvarld.item;
