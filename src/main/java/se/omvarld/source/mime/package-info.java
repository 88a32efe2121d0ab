/**
 * How mails are written (MIME), read as leniently as mail programs do: headers, text and signed content. Knows {@code
 * source.document}.
 */
package se.omvarld.source.mime;
