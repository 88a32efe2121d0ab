/**
 * One bounded, polite request: limits of size and time, redirects, robots.txt, pauses, internal addresses,
 * authorities, and the state of one poll on its way. Knows {@code item}, {@code source.config} and {@code
 * source.document}.
 */
package se.omvarld.source.fetch;
