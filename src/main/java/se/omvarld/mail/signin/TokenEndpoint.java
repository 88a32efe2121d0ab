package se.omvarld.mail.signin;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.time.Duration;

/** Asks for a token as the client itself, for no person (RFC 6749, 4.4). */
public final class TokenEndpoint {
    /** When the server does not say how long a token is good. */
    private static final Duration SHORT = Duration.ofMinutes(5);

    private final OAuth2Client client;
    private final TokenConnection connection;

    /**
     * @param connection how the endpoint is reached
     */
    public TokenEndpoint(OAuth2Client client, TokenConnection connection) {
        this.client = client;
        this.connection = connection;
    }

    /** A token, and how long it is good. */
    record Granted(String token, Duration life) {
        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "a token for " + life;
        }
    }

    Granted ask() throws SignInFailure {
        try {
            TokenRequest request = new TokenRequest.Builder(
                            client.tokenAddress(), client.authentication(), new ClientCredentialsGrant())
                    .scope(Scope.parse(client.scope()))
                    .build();
            HTTPResponse answer = request.toHTTPRequest().send(connection);
            TokenResponse read = TokenResponse.parse(answer);
            if (!read.indicatesSuccess()) {
                throw TokenRefusal.of(host(), read.toErrorResponse().getErrorObject());
            }
            AccessToken token = read.toSuccessResponse().getTokens().getAccessToken();
            Duration life = token.getLifetime() > 0 ? Duration.ofSeconds(token.getLifetime()) : SHORT;
            return new Granted(token.getValue(), life);
        } catch (ParseException e) {
            throw TokenRefusal.unreadable(host());
        } catch (SignInFailure e) {
            throw e;
        } catch (IOException e) {
            throw TokenRefusal.unreached(host(), e);
        }
    }

    /** Where tokens come from, as people know it. */
    String host() {
        return client.tokenAddress().getHost();
    }
}
