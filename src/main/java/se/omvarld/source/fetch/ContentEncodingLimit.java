package se.omvarld.source.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Refuses an answer that says it is compressed over and over: each time costs a decoder, and reading them takes a call
 * each.
 */
final class ContentEncodingLimit implements ExecChainHandler {
    private static final int MOST = 3;

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
        return response;
    }
}
