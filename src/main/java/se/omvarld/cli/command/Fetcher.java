package se.omvarld.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import se.omvarld.cli.command.sources.TrialAttempt;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

/** Fetches through the shipped routes, each address once, and reads what was fetched as one kind or another. */
public final class Fetcher {
    private final RouteRuntime routes;
    private final Map<String, HttpAnswer> answers = new HashMap<>();

    public Fetcher(RouteRuntime routes) {
        this.routes = routes;
    }

    public HttpAnswer fetch(String address) {
        return answers.computeIfAbsent(address, this::ask);
    }

    private HttpAnswer ask(String address) {
        Poll poll = poll(new Candidate("page", address, "", Map.of()));
        Exchange done = routes.exchange("direct:look", exchange -> exchange.setProperty("poll", poll));
        int status = Optional.ofNullable(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
                .orElse(0);
        String type = Optional.ofNullable(done.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("");
        byte[] body = poll.message().isEmpty() ? done.getMessage().getBody(byte[].class) : null;
        FailureCause cause = poll.message().isEmpty() && status != 200 ? FailureCause.ofStatus(status) : poll.cause();
        return new HttpAnswer(address, status, type, body == null ? new byte[0] : body, cause, poll.message());
    }

    public TrialAttempt attempt(Candidate candidate) {
        HttpAnswer answer = fetch(candidate.address());
        Poll poll = poll(candidate);
        if (answer.good()) {
            routes.exchange("direct:read-as", exchange -> {
                exchange.setProperty("poll", poll);
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
                exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, answer.contentType());
                exchange.getMessage().setBody(answer.body());
            });
        }
        return answer.good()
                ? new TrialAttempt(candidate, answer, poll.items(), poll.cause(), poll.message())
                : new TrialAttempt(candidate, answer, List.of(), answer.cause(), answer.trouble());
    }

    private static Poll poll(Candidate candidate) {
        Map<String, String> parameters = new HashMap<>(candidate.parameters());
        parameters.put("publisher", "");
        parameters.put("url", candidate.address());
        return new Poll(new Source("try", candidate.kind(), parameters, "", 1), Poll.Known.NOTHING);
    }
}
