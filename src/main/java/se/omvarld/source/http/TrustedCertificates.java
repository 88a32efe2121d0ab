package se.omvarld.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificate authorities of the JVM, and those of a PEM file besides: an organisation's own, or its proxy's. */
public final class TrustedCertificates {
    private TrustedCertificates() {}

    /** What is wrong with a file of certificates; nothing when it can be used. */
    public static Optional<String> problem(String file) {
        try {
            return certificates(Path.of(file)).isEmpty()
                    ? Optional.of("'" + file + "' holds no certificate; it needs -----BEGIN CERTIFICATE----- (PEM)")
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of("the file '" + file + "' cannot be read");
        } catch (GeneralSecurityException e) {
            return Optional.of("'" + file + "' is no file of certificates in PEM form (-----BEGIN CERTIFICATE-----)");
        }
    }

    /**
     * Sockets of mail servers that are trusted alike.
     *
     * @param file as {@code http.ca-file}; empty for the JVM's authorities only
     * @throws IllegalArgumentException when the file cannot be used
     */
    public static SSLSocketFactory sockets(String file) {
        return file.isEmpty()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : with(Path.of(file)).getSocketFactory();
    }

    /**
     * When the file's certificates end, by their subjects; of those of the same subject the last.
     *
     * @param file as {@code http.ca-file}; empty or unreadable: none
     */
    public static Map<String, Instant> ends(String file) {
        Map<String, Instant> ends = new TreeMap<>();
        try {
            for (X509Certificate one : file.isEmpty() ? List.<X509Certificate>of() : certificates(Path.of(file))) {
                Instant end = one.getNotAfter().toInstant();
                ends.merge(one.getSubjectX500Principal().getName(), end, (a, b) -> a.isAfter(b) ? a : b);
            }
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            return Map.of(); // the check of the setting says so
        }
        return ends;
    }

    /**
     * Trust in both.
     *
     * @throws IllegalArgumentException when the file cannot be used
     */
    static SSLContext with(Path file) {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (TrustManager manager : trusting(null)) {
                if (manager instanceof X509TrustManager known) {
                    add(all, "jvm-", List.of(known.getAcceptedIssuers()));
                }
            }
            add(all, "own-", certificates(file));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusting(all), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "http.ca-file: " + problem(file.toString()).orElse(e.toString()), e);
        }
    }

    private static void add(KeyStore all, String prefix, Collection<? extends Certificate> certificates)
            throws GeneralSecurityException {
        for (Certificate certificate : certificates) {
            all.setCertificateEntry(prefix + all.size(), certificate);
        }
    }

    private static TrustManager[] trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
