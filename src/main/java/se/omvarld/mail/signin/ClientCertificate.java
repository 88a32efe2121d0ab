package se.omvarld.mail.signin;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key and the certificate that belongs to it, by which a client proves who it is instead of by a secret. */
record ClientCertificate(PrivateKey key, X509Certificate certificate) {
    private static final int MOST_BYTES = 100_000;
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    /**
     * Reads both from one PEM file, in any order.
     *
     * @throws SignInFailure saying what the file lacks
     */
    static ClientCertificate read(Path file) throws SignInFailure {
        String pem = text(file);
        Matcher key = KEY.matcher(pem);
        if (!key.find()) {
            throw wrong(
                    "holds no -----BEGIN PRIVATE KEY-----; openssl pkcs8 -topk8 -nodes makes that form of a key of another");
        }
        int begin = pem.indexOf("-----BEGIN CERTIFICATE-----");
        X509Certificate certificate = begin < 0 ? null : X509CertUtils.parse(pem.substring(begin));
        if (certificate == null) {
            throw wrong("holds no -----BEGIN CERTIFICATE-----; put the certificate beside the key");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(key.group(1));
            KeyFactory keys = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm());
            return new ClientCertificate(keys.generatePrivate(new PKCS8EncodedKeySpec(bytes)), certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong("holds a private key that cannot be read, or that is of another kind than the certificate");
        }
    }

    private static String text(Path file) throws SignInFailure {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw wrong("is too large to be a key and a certificate");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (SignInFailure e) {
            throw e;
        } catch (IOException e) {
            throw wrong("cannot be read");
        }
    }

    private static SignInFailure wrong(String what) {
        return new SignInFailure("The file of mail.oauth2.certificate-file " + what + ".");
    }

    /** The certificate's SHA-256 thumbprint, by which the server knows it (RFC 7515, 4.1.8). */
    Base64URL print() {
        return X509CertUtils.computeSHA256Thumbprint(certificate);
    }

    Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
