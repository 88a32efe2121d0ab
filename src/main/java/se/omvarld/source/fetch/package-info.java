/**
 * One poll of one source on its way: which address is asked, what it answered, redirects, pauses between requests, and why it failed.
 * Knows {@code item}, {@code source.config}, {@code source.document} and {@code source.robots}; the client itself is {@code source.http}.
 */
package se.omvarld.source.fetch;
