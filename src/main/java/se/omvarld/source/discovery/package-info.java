/**
 * From a site's address to its feed or list, as a source file that can be pasted. Knows {@code source.config}, {@code
 * source.document}, {@code source.fetch} and {@code source.page}.
 */
package se.omvarld.source.discovery;
