/**
 * The HTTP client that all fetching goes through, bounded: bytes, time, heads, encodings, connections, internal addresses, authorities.
 * Nothing here knows sources or polls.
 */
package se.omvarld.source.http;
