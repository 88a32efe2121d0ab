package se.omvarld.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that no JVM trusts, for 127.0.0.1 unless said otherwise, made with the JDK's keytool when a test needs it. */
public final class OwnAuthority {
    private static final String PASSWORD = "changeit";
    /** The keys by their servers: one is made once for the whole test run. */
    private static final Map<String, byte[]> MADE = new HashMap<>();

    private final Path keys;
    private final Path pem;

    /** For 127.0.0.1, with its files in a folder. */
    public OwnAuthority(Path folder) throws IOException, InterruptedException {
        this(folder, "ip:127.0.0.1");
    }

    /** For a server named as in {@code dns:mail.example.se}. */
    public OwnAuthority(Path folder, String server) throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12");
        pem = folder.resolve("own-ca.pem");
        Files.write(keys, made(server));
        try {
            String own = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(store().getCertificate("own").getEncoded());
            Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + own + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static synchronized byte[] made(String server) throws IOException, InterruptedException {
        if (!MADE.containsKey(server)) {
            Path made = Files.createTempDirectory("omvarld-authority").resolve("keys.p12");
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-J-XX:TieredStopAtLevel=1",
                            "-genkeypair",
                            "-alias",
                            "own",
                            "-keystore",
                            made.toString(),
                            "-storepass",
                            PASSWORD,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=Own",
                            "-ext",
                            "san=" + server,
                            "-ext",
                            "bc=ca:true")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IOException(said);
            }
            MADE.put(server, Files.readAllBytes(made));
        }
        return MADE.get(server);
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** The certificate as an operator would get it. */
    public Path pem() {
        return pem;
    }

    /** What a server needs to show the certificate. */
    public SSLContext server() throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
