package se.omvarld.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that no JVM trusts, for 127.0.0.1 unless said otherwise, made with the JDK's keytool when a test needs it. */
public final class OwnAuthority {
    private static final String PASSWORD = "changeit";

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
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=Own", "-ext", "san=" + server, "-ext", "bc=ca:true");
        keytool("-exportcert", "-rfc", "-file", pem.toString());
    }

    private void keytool(String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(command, "-alias", "own", "-keystore", keys.toString(), "-storepass", PASSWORD));
        line.addAll(List.of(options));
        Process tool = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** The certificate as an operator would get it. */
    public Path pem() {
        return pem;
    }

    /** What a server needs to show the certificate. */
    public SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
