/**
 * Feeds become items: RSS, RDF, Atom, JSON Feed, lists in JSON, sitemaps. Knows {@code source.config}, {@code
 * source.document}, {@code source.fetch} and {@code source.page}.
 */
package se.omvarld.source.feed;
