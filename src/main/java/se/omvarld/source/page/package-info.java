/**
 * Pages become items: lists by selectors, by link pattern or found by themselves, watched pages, linked data, and
 * the leads of articles. Knows the sources' configuration, documents and answers; {@code source.feed} may use it
 * where a JSON list leads to pages.
 */
package se.omvarld.source.page;
