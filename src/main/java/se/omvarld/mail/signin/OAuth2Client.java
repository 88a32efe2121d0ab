package se.omvarld.mail.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * As whom tokens are asked for, and where.
 *
 * @param tokenAddress the token endpoint
 * @param id the client's (application's) id
 * @param secret its secret; empty when it shows a certificate
 * @param certificateFile PEM file with its private key and certificate; empty when it has a secret
 * @param scope what the token is to be good for
 */
public record OAuth2Client(URI tokenAddress, String id, String secret, String certificateFile, String scope) {
    private static final String MICROSOFT = "https://login.microsoftonline.com/%s/oauth2/v2.0/token";

    /**
     * A client by its settings.
     *
     * @param tenant of Microsoft Entra; empty when the address is given whole
     * @param address the token endpoint; empty for Microsoft's of the tenant
     */
    public static OAuth2Client of(
            String tenant, String address, String id, String secret, String certificateFile, String scope) {
        String at = address.isEmpty() ? MICROSOFT.formatted(tenant.isEmpty() ? "none" : tenant) : address;
        return new OAuth2Client(URI.create(at), id, secret, certificateFile, scope);
    }

    /** How the client proves who it is (RFC 6749, 2.3; RFC 7523, 2.2). */
    ClientAuthentication authentication() throws IOException {
        if (certificateFile.isEmpty()) {
            if (secret.isEmpty()) {
                throw new SignInFailure("There is no secret to get a token with; set OMVARLD_MAIL_OAUTH2_CLIENT_SECRET"
                        + " or mail.oauth2.certificate-file.");
            }
            return new ClientSecretPost(new ClientID(id), new Secret(secret));
        }
        ClientCertificate certificate = ClientCertificate.read(Path.of(certificateFile));
        JWSAlgorithm algorithm =
                certificate.key().getAlgorithm().equals("EC") ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
        try {
            return new PrivateKeyJWT(
                    new ClientID(id),
                    tokenAddress,
                    algorithm,
                    certificate.key(),
                    null,
                    null,
                    certificate.print(),
                    null);
        } catch (JOSEException e) {
            throw new SignInFailure(
                    "The private key in mail.oauth2.certificate-file cannot sign; it must be an RSA key, or"
                            + " an EC key of P-256.");
        }
    }

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return id + " at " + tokenAddress;
    }
}
