package se.omvarld.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** An answer's body that counts what is read of it. */
final class LimitedEntity extends HttpEntityWrapper {
    private final ExchangeBudget limit;

    LimitedEntity(HttpEntity entity, ExchangeBudget limit) {
        super(entity);
        this.limit = limit;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new Counted(super.getContent(), limit);
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            limit.end();
        }
    }

    private static final class Counted extends FilterInputStream {
        private final ExchangeBudget limit;

        Counted(InputStream in, ExchangeBudget limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (IOException e) {
                throw limit.failure(e);
            }
            limit.add(count);
            return count;
        }

        /** Reads what is left after the end of compressed data, so the deadline holds until this is done. */
        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (IOException e) {
                throw limit.failure(e);
            } finally {
                limit.end();
            }
        }
    }
}
