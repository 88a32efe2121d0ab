package se.omvarld.source.fetch;

import se.omvarld.source.document.TextDecoder;

/**
 * What an address answered.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param contentType the header's value; may be empty
 * @param body whole and decompressed; empty when there was none
 * @param message why there was no answer, in plain words; empty when there was one
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record HttpAnswer(String address, int status, String contentType, byte[] body, String message) {

    /** Whether the address gave a document. */
    public boolean good() {
        return (status == 200 || status == 203) && message.isEmpty();
    }

    /** What went wrong, in plain words; empty when nothing did. */
    public String trouble() {
        return good() || !message.isEmpty() ? message : "HTTP " + status;
    }

    public String text() {
        return TextDecoder.of(contentType, body);
    }
}
