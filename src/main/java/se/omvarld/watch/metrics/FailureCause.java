package se.omvarld.watch.metrics;

import java.util.List;

/**
 * A failure's cause as one of a few words, for counting. The sentences are made where it failed ({@code source},
 * {@code mail}), and only they are kept.
 */
final class FailureCause {
    private record Sign(String words, String cause) {}

    /** The first one counts: a sentence may hold the words of a later one too. */
    private static final List<Sign> SIGNS = List.of(
            new Sign("robots.txt", "robots"),
            new Sign("redirect", "redirect"),
            new Sign("http.allow-internal", "internal"),
            new Sign("is not known", "name"),
            new Sign("secure connection", "tls"),
            new Sign("STARTTLS", "tls"),
            new Sign("certificate", "tls"),
            new Sign("refused the login", "login"),
            new Sign("http.max-bytes", "size"),
            new Sign("answer in", "timeout"),
            new Sign("http.deadline", "timeout"),
            new Sign("read.deadline", "timeout"),
            new Sign("broke off", "connection"),
            new Sign("No mail server answers", "connection"),
            new Sign("connection", "connection"));

    private FailureCause() {}

    /** Of a poll: for example {@code http_4xx} or {@code timeout}; {@code unreadable} for an answer that is no feed or list. */
    static String ofPoll(int http, String message) {
        if (http >= 400) {
            return "http_" + http / 100 + "xx";
        }
        String known = known(message);
        if (!known.isEmpty()) {
            return known;
        }
        return http == 200 ? "unreadable" : "other";
    }

    /** Of a delivery: for example {@code login}; {@code refused} when the server refused it for good. */
    static String ofMail(String sentence, boolean permanent) {
        String known = permanent ? "refused" : known(sentence);
        return known.isEmpty() ? "other" : known;
    }

    private static String known(String sentence) {
        return SIGNS.stream()
                .filter(sign -> sentence.contains(sign.words()))
                .map(Sign::cause)
                .findFirst()
                .orElse("");
    }
}
