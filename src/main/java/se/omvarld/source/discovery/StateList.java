package se.omvarld.source.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.PageState;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.page.Page;

/** The list of news that a page's state holds, as the parameters by which a source of the kind {@code json} reads it. */
final class StateList {
    private static final int DEEPEST = 20;
    private static final int DEEPEST_IN_ENTRY = 3;
    private static final int LOOKED_AT = 20;
    private static final int MOST_FIELDS = 200;
    private static final int FEWEST = 2;

    /** Titles of news are sentences; those of menus are words. */
    private static final int LONG_TITLE = 25;

    private static final List<String> TITLES = List.of("title", "headline", "heading", "rubrik", "pagetitle", "name");
    private static final List<String> LINKS = List.of(
            "url",
            "link",
            "href",
            "permalink",
            "fullurl",
            "relativeurl",
            "canonicalurl",
            "pageurl",
            "path",
            "uri",
            "slug");
    private static final List<String> DATES = List.of(
            "publishedat",
            "published",
            "datepublished",
            "publishdate",
            "publisheddate",
            "publicationdate",
            "firstpublishedat",
            "pubdate",
            "publishat",
            "date",
            "createdat",
            "created",
            "datetime");
    private static final List<String> LEADS = List.of(
            "lead", "ingress", "preamble", "excerpt", "summary", "intro", "introduction", "description", "teaser");

    /** What only says in which form its holder is given. */
    private static final Set<String> FORMS = Set.of("rendered", "value", "text", "current");

    private record Place(String path, JsonNode node, int depth) {
        Place child(String name, JsonNode child) {
            return new Place(path.isEmpty() ? name : path + "." + name, child, depth + 1);
        }
    }

    private final HttpAnswer answer;
    private Map<String, String> best = Map.of();
    private int bestSize;
    private boolean bestDated;

    private StateList(HttpAnswer answer) {
        this.answer = answer;
    }

    /** Empty when the page has no state; only its name when no list was found in it. */
    static Map<String, String> in(HttpAnswer answer) {
        PageState states = PageState.in(answer.text());
        StateList list = new StateList(answer);
        String refused = "";
        for (String name : states.names()) {
            try {
                list.look(name, states.read(name));
            } catch (UnreadableSourceException e) {
                refused = refused.isEmpty() ? name : refused;
            }
        }
        return list.best.isEmpty() && !refused.isEmpty() ? Map.of("state", refused) : list.best;
    }

    private void look(String name, JsonNode state) {
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Place> open = new ArrayDeque<>(List.of(new Place("", state, 0)));
        while (!open.isEmpty()) {
            Place place = open.remove();
            if (!place.node().isContainerNode() || !seen.add(place.node())) {
                continue;
            }
            if (StreamSupport.stream(place.node().spliterator(), false)
                    .limit(LOOKED_AT)
                    .allMatch(JsonNode::isObject)) {
                compare(name, place);
            }
            if (place.depth() < DEEPEST) {
                children(place).forEach(open::add);
            }
        }
    }

    private static Stream<Place> children(Place place) {
        JsonNode node = place.node();
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> place.child(Integer.toString(i), node.get(i)))
                : node.properties().stream().map(field -> place.child(field.getKey(), field.getValue()));
    }

    private void compare(String name, Place list) {
        List<JsonNode> entries = StreamSupport.stream(list.node().spliterator(), false)
                .limit(LOOKED_AT)
                .toList();
        if (list.node().size() < FEWEST || list.node().has("ROOT_QUERY")) {
            return;
        }
        Optional<String> title =
                path(entries, TITLES, node -> node.isTextual() && !node.asText().isBlank());
        Optional<String> link = path(entries, LINKS, StateList::isLink);
        Optional<String> date = path(entries, DATES, StateList::isDate);
        if (title.isEmpty() || link.isEmpty() || (date.isEmpty() && !isLong(entries, title.get()))) {
            return;
        }
        boolean better = date.isPresent() == bestDated ? list.node().size() > bestSize : date.isPresent();
        if (better) {
            bestSize = list.node().size();
            bestDated = date.isPresent();
            Map<String, String> found = new LinkedHashMap<>(Map.of("state", name));
            if (!name.equals(PageState.NEXT_ROWS)
                    && JsonPath.problem(list.path()).isEmpty()) { // its rows change their numbers
                found.put("items", list.path());
            }
            found.put("title", title.get());
            found.put("link", link.get());
            date.ifPresent(path -> found.put("date", path));
            path(entries, LEADS, node -> node.asText().length() >= LONG_TITLE)
                    .ifPresent(path -> found.put("lead", path));
            base(at(entries.get(0), link.get())).ifPresent(base -> found.put("link-base", base));
            best = found;
        }
    }

    private static boolean isLong(List<JsonNode> entries, String title) {
        return entries.stream()
                        .mapToInt(entry -> at(entry, title).length())
                        .average()
                        .orElse(0)
                >= LONG_TITLE;
    }

    private static String at(JsonNode entry, String path) {
        return JsonPath.first(JsonPath.all(path), entry).map(JsonNode::asText).orElse("");
    }

    private static boolean isLink(JsonNode node) {
        return node.isTextual() && node.asText().matches("(?:https?:/)?/?[^\\s{}<>:]{2,500}");
    }

    private static boolean isDate(JsonNode node) {
        return node.isTextual()
                ? DateParser.parse(node.asText().replaceFirst("^\\$D", "")).isPresent()
                : node.isIntegralNumber() && node.asLong() > 1_000_000_000;
    }

    /** Where most entries have something that is called so, by the order of the names; the first by its depth. */
    private static Optional<String> path(List<JsonNode> entries, List<String> names, Predicate<JsonNode> fits) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place("", entries.get(0), 0)));
        for (int looked = 0; !open.isEmpty() && looked < MOST_FIELDS; looked++) {
            Place place = open.remove();
            int rank = names.indexOf(called(place.path()));
            if (rank >= 0
                    && fits.test(place.node())
                    && JsonPath.problem(place.path()).isEmpty()) {
                ranks.putIfAbsent(place.path(), rank);
            }
            if (place.node().isObject() && place.depth() < DEEPEST_IN_ENTRY) {
                children(place).limit(MOST_FIELDS).forEach(open::add);
            }
        }
        return ranks.entrySet().stream()
                .filter(path -> entries.stream()
                                        .filter(entry ->
                                                !at(entry, path.getKey()).isBlank())
                                        .count()
                                * 2
                        > entries.size())
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** {@code published_at} and {@code publishedAt} are the same; {@code title.rendered} is called title. */
    private static String called(String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        int last = steps.size() - 1;
        String name = last > 0 && FORMS.contains(steps.get(last)) ? steps.get(last - 1) : steps.get(last);
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    /** What stands before links that are the last part of an address only: as the page itself links to them, else the page. */
    private Optional<String> base(String link) {
        if (link.startsWith("/") || link.matches("https?://.*")) {
            return Optional.empty();
        }
        Page page = Page.of(answer.text(), answer.address());
        return page.document().select("a[href]").stream()
                .flatMap(shown -> Address.cleaned(shown.attr("href"), page.base()).stream())
                .map(address -> address.replaceFirst("/+$", ""))
                .filter(address -> address.endsWith("/" + link))
                .map(address -> address.substring(0, address.length() - link.length() - 1))
                .findFirst()
                .or(() ->
                        Optional.of(answer.address().replaceFirst("[?#].*", "").replaceFirst("/+$", "")));
    }
}
