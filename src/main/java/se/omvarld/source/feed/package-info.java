/**
 * Feeds become items: RSS, RDF, Atom, JSON Feed, lists in JSON, sitemaps. Knows the sources' configuration,
 * documents, answers and {@code source.page}; never the store.
 */
package se.omvarld.source.feed;
