/**
 * From a site's address to its feed or list, as a source file that can be pasted. Knows all readers of {@code
 * source}.
 */
package se.omvarld.source.discovery;
