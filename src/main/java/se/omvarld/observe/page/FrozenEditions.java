package se.omvarld.observe;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.store.Edition;
import se.omvarld.store.Editions;
import se.omvarld.store.Rendered;
import se.omvarld.store.Store;

/** Shows an edition as it was sent: its text in a sandbox, its documents to be saved. */
final class FrozenEditions {
    private static final Pattern PERIOD = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,100}");
    /** The mail styles its elements one by one; it may run nothing, load nothing and send nothing. */
    private static final String SANDBOX =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Editions editions;

    FrozenEditions(Store store, Clock clock) {
        this.editions = new Editions(store, clock);
    }

    /** @param path the edition's period, and the number of an attachment if one is asked for */
    Optional<Answer> answer(List<String> path) {
        String period = path.get(0);
        boolean right = PERIOD.matcher(period).matches()
                && (path.size() == 1
                        || (path.size() == 2 && NUMBER.matcher(path.get(1)).matches()));
        if (!right) {
            return Optional.empty();
        }
        List<Rendered.Part> parts = editions.find(period).filter(found -> found.state() != Edition.State.OPENED)
                .map(found -> editions.rendered(period).parts())
                .orElse(List.of());
        return path.size() == 1 ? letter(parts) : attachment(parts, Integer.parseInt(path.get(1)));
    }

    private static Optional<Answer> letter(List<Rendered.Part> parts) {
        Optional<Rendered.Part> html = parts.stream()
                .filter(part -> !part.attached() && part.mediaType().equals("text/html"))
                .findFirst();
        return html.or(() -> parts.stream().filter(part -> !part.attached()).findFirst())
                .map(part -> answer(part, html.isPresent() ? "text/html" : "text/plain"));
    }

    private static Answer answer(Rendered.Part part, String mediaType) {
        return new Answer(200, mediaType + "; charset=utf-8", part.content(), Map.of())
                .with("Content-Security-Policy", SANDBOX);
    }

    private static Optional<Answer> attachment(List<Rendered.Part> parts, int number) {
        return parts.stream()
                .skip(number)
                .findFirst()
                .filter(Rendered.Part::attached)
                .map(part -> new Answer(200, mediaType(part), part.content(), Map.of())
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"" + part.name().replaceAll("[^A-Za-z0-9._-]+", "_") + "\""));
    }

    private static String mediaType(Rendered.Part part) {
        return MEDIA_TYPE.matcher(part.mediaType()).matches() ? part.mediaType() : "application/octet-stream";
    }
}
