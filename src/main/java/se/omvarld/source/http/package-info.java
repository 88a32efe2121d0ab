/**
 * The HTTP client that all fetching goes through, bounded: bytes, time, heads, encodings, connections, internal
 * addresses, authorities. Knows {@code source.config} and {@code source.robots}.
 */
package se.omvarld.source.http;
