/**
 * Pages become items: lists by selectors, by link pattern or found by themselves, watched pages, linked data, and the
 * leads of articles. Knows {@code source.config}, {@code source.document}, {@code source.fetch} and {@code
 * source.page.teaser}.
 */
package se.omvarld.source.page;
