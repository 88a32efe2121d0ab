package se.omvarld.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import se.omvarld.source.Answer;
import se.omvarld.source.Candidate;
import se.omvarld.source.Poll;
import se.omvarld.source.Source;

/** Fetches through the shipped routes, each address once, and reads what was fetched as one kind or another. */
final class Fetcher {
    private final Routes routes;
    private final Map<String, Answer> answers = new HashMap<>();

    Fetcher(Routes routes) {
        this.routes = routes;
    }

    Answer fetch(String address) {
        return answers.computeIfAbsent(address, this::ask);
    }

    private Answer ask(String address) {
        Poll poll = poll(new Candidate("page", address, "", Map.of()));
        Exchange done = routes.exchange("direct:look", exchange -> exchange.setProperty("poll", poll));
        int status = Optional.ofNullable(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
                .orElse(0);
        String type = Optional.ofNullable(done.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("");
        byte[] body = poll.message().isEmpty() ? done.getMessage().getBody(byte[].class) : null;
        return new Answer(address, status, type, body == null ? new byte[0] : body, poll.message());
    }

    Attempt attempt(Candidate candidate) {
        Answer answer = fetch(candidate.address());
        Poll poll = poll(candidate);
        if (answer.good()) {
            routes.exchange("direct:read-as", exchange -> {
                exchange.setProperty("poll", poll);
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
                exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, answer.contentType());
                exchange.getMessage().setBody(answer.body());
            });
        }
        return new Attempt(candidate, answer, poll.items(), answer.good() ? poll.message() : answer.trouble());
    }

    private static Poll poll(Candidate candidate) {
        Map<String, String> parameters = new HashMap<>(candidate.parameters());
        parameters.put("publisher", "");
        parameters.put("url", candidate.address());
        return new Poll(new Source("try", candidate.kind(), parameters, "", 1), Poll.Known.NOTHING);
    }
}
