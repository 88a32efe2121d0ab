package se.omvarld.observe.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** Shows an edition as it was sent: its text in a sandbox, its documents to be saved. */
public final class FrozenEditions {
    private static final Pattern PERIOD = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,100}");
    /** The mail styles its elements one by one; it may run nothing, load nothing and send nothing. */
    private static final String SANDBOX =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Editions editions;

    public FrozenEditions(Store store, Clock clock) {
        this.editions = new Editions(store, clock);
    }

    /**
     * What stands at a path below the editions.
     *
     * @param path the edition's period, and the number of an attachment if one is asked for
     */
    public Optional<PageResponse> answer(List<String> path) {
        String period = path.get(0);
        boolean right = PERIOD.matcher(period).matches()
                && (path.size() == 1
                        || (path.size() == 2 && NUMBER.matcher(path.get(1)).matches()));
        if (!right) {
            return Optional.empty();
        }
        List<RenderedEdition.Part> parts = editions.find(period)
                .filter(found -> found.state() != Edition.State.OPENED)
                .map(found -> editions.rendered(period).parts())
                .orElse(List.of());
        return path.size() == 1 ? letter(parts) : attachment(parts, Integer.parseInt(path.get(1)));
    }

    private static Optional<PageResponse> letter(List<RenderedEdition.Part> parts) {
        Optional<RenderedEdition.Part> html = parts.stream()
                .filter(part -> !part.attached() && part.mediaType().equals("text/html"))
                .findFirst();
        return html.or(() -> parts.stream().filter(part -> !part.attached()).findFirst())
                .map(part -> answer(part, html.isPresent() ? "text/html" : "text/plain"));
    }

    private static PageResponse answer(RenderedEdition.Part part, String mediaType) {
        return new PageResponse(200, mediaType + "; charset=utf-8", part.content(), Map.of())
                .with("Content-Security-Policy", SANDBOX);
    }

    private static Optional<PageResponse> attachment(List<RenderedEdition.Part> parts, int number) {
        return parts.stream()
                .skip(number)
                .findFirst()
                .filter(RenderedEdition.Part::attached)
                .map(part -> new PageResponse(200, mediaType(part), part.content(), Map.of())
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"" + part.name().replaceAll("[^A-Za-z0-9._-]+", "_") + "\""));
    }

    private static String mediaType(RenderedEdition.Part part) {
        return MEDIA_TYPE.matcher(part.mediaType()).matches() ? part.mediaType() : "application/octet-stream";
    }
}
