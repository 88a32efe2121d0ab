package se.omvarld.source.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the head of an answer as browsers do: a line that is no header is passed over, and a length that is said twice is one. Two
 * different lengths stay an error (RFC 9112, 6.3), since nobody knows where the answer ends.
 */
final class LenientHead extends LazyLaxLineParser implements ContentLengthStrategy {
    static final LenientHead READER = new LenientHead();

    /** What stands in for a line that is no header; nothing asks for it. */
    private static final String UNREADABLE = "X-Unreadable";

    private LenientHead() {}

    @Override
    public Header parseHeader(CharArrayBuffer line) throws ParseException {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substringTrimmed(0, colon);
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}")
                ? new BasicHeader(name, line.substringTrimmed(colon + 1, line.length()))
                : new BasicHeader(UNREADABLE, "");
    }

    @Override
    public long determineLength(HttpMessage answer) throws HttpException {
        List<String> codings = values(answer, HttpHeaders.TRANSFER_ENCODING);
        if (codings.stream().anyMatch(coding -> !coding.equals("identity"))) {
            return DefaultContentLengthStrategy.INSTANCE.determineLength(answer);
        }
        List<String> lengths = values(answer, HttpHeaders.CONTENT_LENGTH);
        if (lengths.isEmpty() && endsUnreadably(answer.getHeaders())) {
            throw new ProtocolException("it breaks off within its head");
        }
        if (lengths.isEmpty() || (lengths.size() == 1 && lengths.get(0).isEmpty())) {
            return UNDEFINED;
        }
        String length = lengths.get(0);
        if (lengths.size() > 1 || !length.matches("\\d{1,18}")) {
            throw new ProtocolException("it says several lengths, or one that is no number");
        }
        return Long.parseLong(length);
    }

    private static boolean endsUnreadably(Header[] headers) {
        return headers.length > 0 && headers[headers.length - 1].getName().equals(UNREADABLE);
    }

    /** Each once. */
    private static List<String> values(HttpMessage answer, String name) {
        return Arrays.stream(answer.getHeaders(name))
                .flatMap(header -> Arrays.stream(header.getValue().split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
