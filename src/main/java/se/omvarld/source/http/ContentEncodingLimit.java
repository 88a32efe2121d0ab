package se.omvarld.source.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Refuses an answer that says it is compressed over and over: each time costs a decoder, and reading them takes a call
 * each. One that is compressed in a way that nothing here reads is refused by that way's name.
 */
final class ContentEncodingLimit implements ExecChainHandler {
    private static final int MOST = 3;

    /** Nothing here unpacks these. */
    private static final Set<String> UNREAD = Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz");

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity entity = response.getEntity();
        if (entity != null
                && entity.getContentEncoding() != null
                && entity.getContentEncoding().chars().filter(c -> c == ',').count() >= MOST) {
            scope.execRuntime.discardEndpoint();
            throw new HttpException("it is compressed more than " + MOST + " times over");
        }
        if (entity != null
                && UNREAD.contains(
                        String.valueOf(entity.getContentEncoding()).strip().toLowerCase(Locale.ROOT))) {
            scope.execRuntime.discardEndpoint();
            throw new HttpException(
                    "it is compressed with " + entity.getContentEncoding().strip() + ", which was not asked for");
        }
        return response;
    }
}
