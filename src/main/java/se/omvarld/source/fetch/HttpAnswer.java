package se.omvarld.source;

/**
 * What an address answered.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param contentType the header's value; may be empty
 * @param body whole and decompressed; empty when there was none
 * @param message why there was no answer, in plain words; empty when there was one
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Answer(String address, int status, String contentType, byte[] body, String message) {

    /** Whether the address gave a document. */
    public boolean good() {
        return status == 200 && message.isEmpty();
    }

    /** What went wrong, in plain words; empty when nothing did. */
    public String trouble() {
        return good() || !message.isEmpty() ? message : "HTTP " + status;
    }

    String text() {
        return BodyText.of(contentType, body);
    }
}
