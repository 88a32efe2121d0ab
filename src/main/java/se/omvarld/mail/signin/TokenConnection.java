package se.omvarld.mail.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * How a token endpoint is reached: through the proxy, trusting the operator's authorities, within a time and with a bounded
 * answer. The library's own way bounds neither the whole time nor the answer. No redirect is followed: a secret goes where the
 * setting says and nowhere else.
 */
public final class TokenConnection implements HTTPRequestSender {
    private static final int MOST_BYTES = 256 * 1024;

    private final Proxy proxy;
    private final SSLSocketFactory sockets;
    private final Duration connect;
    private final Duration deadline;

    /**
     * @param proxy {@code http://host:port}; empty for none
     * @param sockets which authorities' certificates are trusted
     * @param connectSeconds the longest wait for a connection
     * @param deadlineSeconds the longest wait for the whole answer
     */
    public TokenConnection(String proxy, SSLSocketFactory sockets, int connectSeconds, int deadlineSeconds) {
        this.proxy = proxy.isEmpty() ? Proxy.NO_PROXY : proxy(URI.create(proxy));
        this.sockets = sockets;
        this.connect = Duration.ofSeconds(connectSeconds);
        this.deadline = Duration.ofSeconds(deadlineSeconds);
    }

    private static Proxy proxy(URI address) {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        long began = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection) request.getURL().openConnection(proxy);
        try {
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(sockets);
            }
            connection.setConnectTimeout((int) connect.toMillis());
            connection.setReadTimeout((int) deadline.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
                header.getValue().forEach(value -> connection.addRequestProperty(header.getKey(), value));
            }
            connection.setDoOutput(true);
            connection.getOutputStream().write(request.getBody().getBytes(StandardCharsets.UTF_8));
            return answer(connection, began);
        } finally {
            connection.disconnect();
        }
    }

    private HTTPResponse answer(HttpURLConnection connection, long began) throws IOException {
        HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
        String type = connection.getContentType();
        answer.setHeader("Content-Type", type == null ? "text/plain" : type);
        InputStream body = answer.getStatusCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        answer.setBody(body == null ? "" : read(body, began));
        return answer;
    }

    private String read(InputStream body, long began) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int read = body.read(some); read >= 0; read = body.read(some)) {
            all.write(some, 0, read);
            if (all.size() > MOST_BYTES) {
                throw new IOException("the answer is larger than a token");
            }
            if (System.nanoTime() - began > deadline.toNanos()) {
                throw new SocketTimeoutException("the answer takes too long");
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
