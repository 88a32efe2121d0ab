/**
 * A source whose addresses fail is looked for on its own site: what the search begins with, and whether what it brings is the
 * source's own. Knows no store.
 */
package se.omvarld.source.rediscovery;
