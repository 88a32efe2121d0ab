/** How mails are written (MIME), read as leniently as mail programs do: headers, text and signed content. */
package se.omvarld.source.mime;
