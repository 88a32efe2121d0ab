package se.omvarld.observe;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.rules.Visitor;

/**
 * Lets in who reads, or sends a form of the page for the rules from that page, by a name of this server, with the right password;
 * every answer leaves with the same guards.
 */
final class RequestGate {
    private static final Logger LOG = LoggerFactory.getLogger("observe");
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_FORM = 400_000;
    private static final int DRAINED = 2_000_000;

    private final AllowedHosts hosts;
    private final BasicLogin login;
    private final PageRouter site;
    private final Clock clock;
    private final ClientThreads threads;
    private final RequestPermits permits = new RequestPermits();
    private volatile Instant told = Instant.EPOCH;

    /** @param threads those that call {@link #handle} */
    RequestGate(AllowedHosts hosts, BasicLogin login, PageRouter site, Clock clock, ClientThreads threads) {
        this.hosts = hosts;
        this.login = login;
        this.site = site;
        this.clock = clock;
        this.threads = threads;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            threads.works();
            PageResponse answer = answer(exchange);
            threads.waits();
            send(exchange, answer);
        }
    }

    private PageResponse answer(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String path = String.valueOf(exchange.getRequestURI().getPath());
        boolean form = exchange.getRequestMethod().equals("POST") && site.takesForms(path);
        if (!form && !READING.contains(exchange.getRequestMethod())) {
            return PageResponse.text(405, "Only GET and HEAD: nothing can be changed here.")
                    .with("Allow", "GET, HEAD");
        }
        if (form) {
            exchange.getRequestBody(); // else one that is refused is cut off, and its sender sees no answer
        }
        if (!hosts.allow(headers.getFirst("Host"))) {
            return PageResponse.text(403, "This server does not know the name it was asked by; see observe.hosts.");
        }
        Optional<PageResponse> refusal = login.refusal(
                headers.getFirst("Authorization"),
                ClientAddress.of(
                        exchange.getRemoteAddress().getAddress(),
                        hosts.proxied(),
                        headers.getFirst("X-Forwarded-For")));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Visitor visitor = new Visitor(login.user(), String.valueOf(headers.getFirst("Cookie")));
        if (form) {
            return sent(exchange, path, visitor);
        }
        PageRequest request = PageRequest.of(path, exchange.getRequestURI().getRawQuery());
        return worked(path, () -> site.answer(request, visitor));
    }

    private PageResponse sent(HttpExchange exchange, String path, Visitor visitor) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (!hosts.isOwn(headers.getFirst("Origin"), headers.getFirst("Host"))) {
            return PageResponse.text(
                    403, "Formuläret kom inte från den här sidan. Inget är ändrat. Öppna sidan och försök igen.");
        } else if (!String.valueOf(headers.getFirst("Content-Type")).startsWith(FORM)) {
            return PageResponse.text(415, "Only " + FORM + ".");
        }
        threads.waits();
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
        if (body.length > LONGEST_FORM) {
            exchange.getRequestBody().readNBytes(DRAINED); // who still sends would not read the answer
        }
        threads.works();
        if (body.length > LONGEST_FORM) {
            return PageResponse.text(413, "Det är för mycket text på en gång. Inget är ändrat.");
        }
        PageRequest form = PageRequest.form(path, new String(body, StandardCharsets.UTF_8));
        return worked(path, () -> site.sent(form, visitor));
    }

    private PageResponse worked(String path, Supplier<PageResponse> work) {
        try {
            return permits.answer(path, work);
        } catch (RuntimeException e) {
            tell(e);
            return PageResponse.text(
                    503, "The store does not answer, or something else went wrong; the log says what.");
        }
    }

    /** At most a line in ten minutes, whoever asks how often. */
    private void tell(RuntimeException failure) {
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(QUIET))) {
            told = now;
            LOG.error("a request could not be answered: {}", cause(failure));
        }
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return DisplayText.line(failure + (root.equals(failure) ? "" : ": " + root), 400);
    }

    private static void send(HttpExchange exchange, PageResponse answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.mediaType());
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0) {
            headers.set("Content-Length", String.valueOf(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
