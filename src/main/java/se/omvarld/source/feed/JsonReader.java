package se.omvarld.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DayOrder;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.BoundedJson;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.document.PageState;
import se.omvarld.source.document.Readings;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.page.PageReader;

/**
 * Reads a list in JSON by the source's paths, such as WordPress's REST answer. Where {@code items} leads to a text, that
 * is HTML and its list is found as on a page.
 */
public final class JsonReader {
    private static final List<String> PATHS = List.of("items", "title", "link", "date", "lead");

    /** An item without a date or a lead is one all the same; one without title or link is not. */
    private static final Set<String> OPTIONAL = Set.of("date", "lead");

    private final Clock clock;
    private final Readings readings;
    private final PageReader pages;

    /** Reads one document at a time, as tests and single commands do. */
    public JsonReader(Clock clock) {
        this(clock, Readings.ALONE);
    }

    public JsonReader(Clock clock, Readings readings) {
        this.clock = clock;
        this.readings = readings;
        this.pages = new PageReader(clock, readings);
    }

    /** What a poll's address answered, see {@link #read(Source, String, String, byte[])}; the poll is told what it lacks. */
    public List<Item> read(Poll poll) {
        HttpAnswer answer = poll.answer();
        return readings.items(
                answer.body(),
                () -> list(poll.source(), poll.address(), answer.contentType(), answer.body(), poll::remark));
    }

    /**
     * The items of the list, in its order; none when it is empty.
     *
     * @param address where the document came from, for relative links without {@code link-base}
     * @param contentType the header's value; may be empty
     * @throws UnreadableSourceException when this is no JSON, or no page with the source's {@code state}, there is no list, or a path finds nothing in it
     */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        return readings.items(body, () -> list(source, address, contentType, body, remark -> {}));
    }

    private List<Item> list(Source source, String address, String contentType, byte[] body, Consumer<String> remarks) {
        JsonNode list = JsonList.in(document(source, TextDecoder.of(contentType, body)), source);
        return list.isTextual()
                ? pages.items(asPage(source), base(source, address), list.asText())
                : items(source, address, list, remarks);
    }

    /** The answer itself, or the state of a page. */
    private static JsonNode document(Source source, String text) {
        String state = source.parameter("state");
        return state.isEmpty()
                ? BoundedJson.read(text)
                : PageState.in(text).read(state, JsonPath.all(source.parameter("items")));
    }

    private List<Item> items(Source source, String address, JsonNode list, Consumer<String> remarks) {
        List<JsonItem> entries = StreamSupport.stream(list.spliterator(), false)
                .map(entry -> new JsonItem(source, entry))
                .toList();
        refuseIfPathsFindNothing(source, list, entries, remarks);
        Predicate<String> isItem = LinkPattern.in(source);
        ItemCollector gathering = new ItemCollector(source, address, clock.instant());
        DayOrder order = DayOrder.among(entries.stream().map(JsonItem::date), clock.instant());
        for (JsonItem entry : entries) {
            RawItem raw = entry.raw(order);
            if (!gathering.isFull()
                    && Address.cleaned(raw.link(), address)
                            .map(isItem::test)
                            .orElse(source.parameter("link-pattern").isEmpty())) {
                gathering.add(raw);
            }
        }
        List<Item> items = gathering.items();
        if (items.isEmpty()
                && !entries.isEmpty()
                && !source.parameter("link-pattern").isEmpty()) {
            remarks.accept("link-pattern: no link of the list fits it; one of them is "
                    + entries.get(0).raw(order).link());
        }
        return items;
    }

    private static void refuseIfPathsFindNothing(
            Source source, JsonNode list, List<JsonItem> entries, Consumer<String> remarks) {
        for (String name : PATHS.subList(1, PATHS.size())) {
            String paths = source.parameter(name);
            if (!paths.isEmpty() && !entries.isEmpty() && entries.stream().noneMatch(entry -> entry.has(name))) {
                String why = name + ": " + paths + " finds nothing in the list" + JsonList.names(list.path(0));
                if (!OPTIONAL.contains(name)) {
                    throw new UnreadableSourceException(why);
                }
                remarks.accept(why);
            }
        }
    }

    private static Source asPage(Source source) {
        Map<String, String> parameters = new HashMap<>(source.parameters());
        PATHS.forEach(parameters::remove);
        return new Source(source.id(), "page", parameters, source.file(), source.line());
    }

    private static String base(Source source, String address) {
        String base = source.parameter("link-base");
        return base.isEmpty() ? address : base.replaceAll("/*$", "/");
    }
}
