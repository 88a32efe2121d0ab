package se.omvarld.source.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Unpacks an answer that begins as gzip does, though its head says nothing of it. What limits an answer counts what comes out. */
final class UndeclaredGzip implements ExecChainHandler {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        if (response.getEntity() != null) {
            response.setEntity(new Unpacked(response.getEntity()));
        }
        return response;
    }

    private static final class Unpacked extends HttpEntityWrapper {
        private InputStream content;

        Unpacked(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            if (content == null) {
                BufferedInputStream start = new BufferedInputStream(super.getContent());
                start.mark(2);
                boolean gzip = start.read() == FIRST && start.read() == SECOND;
                start.reset();
                content = gzip ? new GZIPInputStream(start) : start;
            }
            return content;
        }

        /** It may be longer than what was sent. */
        @Override
        public long getContentLength() {
            return -1;
        }
    }
}
