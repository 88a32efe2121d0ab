package se.omvarld.mail.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.routes.OwnAuthority;
import se.omvarld.source.http.TrustedCertificates;

@Tag("slow")
class TokenTrustTest {
    @TempDir
    private Path folder;

    @Test
    void should_trust_the_authority_of_the_ca_file_and_name_that_setting_to_who_has_none() throws Exception {
        OwnAuthority authority = new OwnAuthority(folder);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
        server.createContext("/", exchange -> {
            TokenServer.json(exchange, 200, "{\"token_type\":\"Bearer\",\"access_token\":\"token-1\"}");
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/token");
            OAuth2Client client = new OAuth2Client(address, "app-1", "geheim", "", "scope");

            assertThat(ask(client, authority.pem().toString()).token()).isEqualTo("token-1");
            assertThatThrownBy(() -> ask(client, ""))
                    .hasMessage(
                            "No token: 127.0.0.1 shows a certificate that is not trusted: no known authority has signed it;"
                                    + " http.ca-file can name an authority of your own.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void should_prove_by_certificate_who_it_is_and_know_when_it_ends() throws Exception {
        Path pem = Files.writeString(folder.resolve("app.pem"), keyAndCertificate("changeit"));
        try (TokenServer server = new TokenServer(10)) {
            OAuth2Client client = new OAuth2Client(server.address(), "app-1", "", pem.toString(), "scope");

            ask(client, "");

            Matcher assertion = Pattern.compile("client_assertion=([^&]+)").matcher(server.asked.get(0));
            assertThat(assertion.find()).isTrue();
            SignedJWT proof = SignedJWT.parse(assertion.group(1));
            assertThat(proof.getJWTClaimsSet().getIssuer()).isEqualTo("app-1");
            assertThat(proof.getJWTClaimsSet().getAudience())
                    .containsExactly(server.address().toString());
            assertThat(proof.getHeader().getX509CertSHA256Thumbprint()).isNotNull();
            assertThat(server.asked.get(0)).contains("jwt-bearer").doesNotContain("client_secret");
        }
        assertThat(OAuth2Settings.end("", pem.toString(), ZoneId.of("Europe/Stockholm")))
                .isPresent();
        assertThat(OAuth2Settings.end("2027-05-01", pem.toString(), ZoneId.of("Europe/Stockholm")))
                .contains(LocalDate.of(2027, 5, 1));
    }

    @Test
    void should_say_what_a_file_of_key_and_certificate_lacks() throws Exception {
        String whole = keyAndCertificate("changeit");
        Path pem = folder.resolve("half.pem");
        Files.writeString(pem, whole.replaceAll("(?s)-----BEGIN PRIVATE.*?END PRIVATE KEY-----", ""));
        assertThat(OAuth2Settings.certificate(pem.toString()).orElseThrow()).contains("openssl pkcs8");
        Files.writeString(pem, whole.replaceAll("(?s)-----BEGIN CERT.*", ""));
        assertThat(OAuth2Settings.certificate(pem.toString()).orElseThrow()).contains("BEGIN CERTIFICATE");
        assertThat(OAuth2Settings.certificate("/none/app.pem").orElseThrow()).contains("cannot be read");
    }

    private static TokenEndpoint.Granted ask(OAuth2Client client, String caFile) throws SignInFailure {
        return new TokenEndpoint(client, new TokenConnection("", TrustedCertificates.sockets(caFile), 5, 5)).ask();
    }

    private String keyAndCertificate(String password) throws Exception {
        new OwnAuthority(folder);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, password.toCharArray());
        }
        Certificate certificate = keys.getCertificate("own");
        return pem("PRIVATE KEY", keys.getKey("own", password.toCharArray()).getEncoded())
                + pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
