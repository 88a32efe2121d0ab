/**
 * From an item to a verdict: reads the areas and their keyword rules, says which hit, sorts into a first and a second
 * area, names the item's type, and tests rules against labelled items. Knows {@code item}; knows nothing of sources or
 * the store.
 */
package se.omvarld.rules;
