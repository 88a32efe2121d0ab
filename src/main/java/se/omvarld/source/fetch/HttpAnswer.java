package se.omvarld.source.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.document.TextDecoder;

/**
 * What an address answered.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param headers by their names in any case; those that were sent several times are left out
 * @param body whole and decompressed; empty when there was none
 * @param cause why there was no answer, as a value
 * @param message why there was no answer, in plain words; empty when there was one
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record HttpAnswer(
        String address, int status, Map<String, String> headers, byte[] body, FailureCause cause, String message) {

    /** Nobody has answered yet. */
    public static final HttpAnswer NONE = new HttpAnswer("", 0, Map.of(), new byte[0], FailureCause.NONE, "");

    private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 429, 451);

    public HttpAnswer {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        body = Optional.ofNullable(body).orElseGet(() -> new byte[0]);
    }

    /** The header's value; empty when it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String contentType() {
        return header("Content-Type");
    }

    /** Whether a site that answers with this status lets none of us in. */
    public static boolean isRefusal(int status) {
        return REFUSALS.contains(status);
    }

    /** Whether the address gave a document. */
    public boolean good() {
        return (status == 200 || status == 203) && message.isEmpty();
    }

    /** What went wrong, in plain words; empty when nothing did. */
    public String trouble() {
        return good() || !message.isEmpty() ? message : "HTTP " + status;
    }

    public String text() {
        return TextDecoder.of(contentType(), body);
    }
}
