package se.omvarld.mail.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The token in force, for all who sign in: asked for when it is first needed, and anew before it ends; once, however many wait
 * for it. It is held in memory alone.
 */
public final class OAuth2Tokens {
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Who asks so soon after a failure gets the same one: a server that is away is not waited for again by each. */
    private static final Duration FAILED = Duration.ofSeconds(10);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private String token = "";
    private Instant renewal = Instant.MIN;
    private Instant end = Instant.MIN;
    private SignInFailure failure;
    private Instant failed = Instant.MIN;

    /** Tokens of one endpoint; nothing is asked yet. */
    public OAuth2Tokens(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * A token that is good for some minutes yet. While the endpoint is away, the one in force serves to its end.
     *
     * @throws SignInFailure when there is none
     */
    public synchronized String token() throws SignInFailure {
        Instant now = clock.instant();
        if (now.isBefore(renewal)) {
            return token;
        }
        try {
            ask(now);
        } catch (SignInFailure e) {
            if (!now.isBefore(end)) {
                throw e;
            }
        }
        return token;
    }

    private void ask(Instant now) throws SignInFailure {
        if (failure != null && now.isBefore(failed.plus(FAILED))) {
            throw failure;
        }
        try {
            TokenEndpoint.Granted granted = endpoint.ask();
            failure = null;
            token = granted.token();
            end = now.plus(granted.life());
            Duration quarter = granted.life().dividedBy(4);
            renewal = end.minus(quarter.compareTo(EARLY) < 0 ? quarter : EARLY);
        } catch (SignInFailure e) {
            failure = e;
            failed = clock.instant();
            throw e;
        }
    }

    /** A mail server did not take it: the next who signs in gets another. */
    synchronized void refused(String which) {
        if (which.equals(token)) {
            renewal = Instant.MIN;
            end = Instant.MIN;
        }
    }

    /** When the token in force ends. */
    public synchronized Instant end() {
        return end;
    }

    /** Where they come from. */
    public String host() {
        return endpoint.host();
    }
}
