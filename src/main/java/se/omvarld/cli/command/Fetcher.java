package se.omvarld.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.RequestHeaders;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

/** Fetches through the shipped routes, each address once, and reads what was fetched as one kind or another. */
public final class Fetcher {
    private final RouteRuntime routes;
    private final String headers;
    private final String own;
    private final Map<String, HttpAnswer> answers = new HashMap<>();

    public Fetcher(RouteRuntime routes) {
        this(routes, "", "");
    }

    /**
     * With headers to be sent to one server.
     *
     * @param headers as a source file has them; empty for none
     * @param own an address of the server
     */
    public Fetcher(RouteRuntime routes, String headers, String own) {
        this.routes = routes;
        this.headers = headers;
        this.own = own;
    }

    public HttpAnswer fetch(String address) {
        return answers.computeIfAbsent(address, this::ask);
    }

    private HttpAnswer ask(String address) {
        Poll poll = poll(new Candidate("page", address, "", Map.of()));
        routes.send("direct:look", poll, Poll.class);
        HttpAnswer answer = poll.answer();
        if (!poll.isOpen()) {
            return new HttpAnswer(address, poll.http(), Map.of(), new byte[0], poll.cause(), poll.message());
        }
        FailureCause cause = answer.status() == 200 ? FailureCause.NONE : FailureCause.ofStatus(answer.status());
        return new HttpAnswer(answer.address(), answer.status(), answer.headers(), answer.body(), cause, "");
    }

    public TrialAttempt attempt(Candidate candidate) {
        HttpAnswer answer = fetch(candidate.address());
        Candidate asked = withHeaders(candidate);
        Poll poll = poll(candidate);
        if (answer.good() && candidate.kind().isEmpty()) {
            return new TrialAttempt(asked, answer, List.of(), FailureCause.NONE, "");
        }
        if (answer.good()) {
            poll.answered(answer);
            routes.send("direct:read-as", poll, Poll.class);
        }
        return answer.good()
                ? new TrialAttempt(asked, answer, poll.items(), poll.cause(), poll.message())
                : new TrialAttempt(asked, answer, List.of(), answer.cause(), answer.trouble());
    }

    private Candidate withHeaders(Candidate candidate) {
        if (headers.isEmpty() || !RequestHeaders.belongTo(candidate.address(), List.of(own))) {
            return candidate;
        }
        Map<String, String> parameters = new HashMap<>(candidate.parameters());
        parameters.put("headers", headers);
        return new Candidate(candidate.kind(), candidate.address(), candidate.from(), parameters);
    }

    private Poll poll(Candidate candidate) {
        Map<String, String> parameters = new HashMap<>(withHeaders(candidate).parameters());
        parameters.put("publisher", "");
        parameters.put("url", candidate.address());
        return new Poll(new Source("try", candidate.kind(), parameters, "", 1), Poll.Known.NOTHING);
    }
}
