/**
 * One poll of one source on its way: which address is asked, what it answered, redirects, pauses between requests, and
 * why it failed. Knows {@code source.config}, {@code source.document} and {@code source.robots}.
 */
package se.omvarld.source.fetch;
