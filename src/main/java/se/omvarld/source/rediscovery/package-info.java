/**
 * A source whose addresses fail is looked for on its own site: what the search begins with, and whether what it brings
 * is the source's own. Knows {@code source.config}, {@code source.discovery}, {@code source.document} and {@code
 * source.fetch}.
 */
package se.omvarld.source.rediscovery;
