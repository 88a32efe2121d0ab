package se.omvarld.source.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.config.JsonPath;

/** Where the entries of a list have their title, link, date and lead: what most of them have under a name that is used for it. */
record EntryFields(List<JsonNode> entries) {
    private static final int LOOKED_AT = 20;
    private static final int DEEPEST_IN_ENTRY = 3;
    private static final int MOST_FIELDS = 200;

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

    /** Of the first entries of a list. */
    static EntryFields of(JsonNode list) {
        return new EntryFields(
                StreamSupport.stream(list.spliterator(), false).limit(LOOKED_AT).toList());
    }

    boolean areObjects() {
        return entries.stream().allMatch(JsonNode::isObject);
    }

    Optional<String> title() {
        return path(TITLES, node -> node.isTextual() && !node.asText().isBlank());
    }

    Optional<String> link() {
        return path(LINKS, EntryFields::isLink);
    }

    Optional<String> date() {
        return path(DATES, EntryFields::isDate);
    }

    Optional<String> lead() {
        return path(LEADS, node -> node.asText().length() >= LONG_TITLE);
    }

    /** Whether what stands there is long enough for titles of news. */
    boolean isLong(String title) {
        return entries.stream()
                        .mapToInt(entry -> at(entry, title).length())
                        .average()
                        .orElse(0)
                >= LONG_TITLE;
    }

    /** What the first entry has there; empty when it has nothing. */
    String first(String path) {
        return at(entries.get(0), path);
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
    private Optional<String> path(List<String> names, Predicate<JsonNode> fits) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Deque<JsonPlace> open = new ArrayDeque<>(List.of(JsonPlace.root(entries.get(0))));
        for (int looked = 0; !open.isEmpty() && looked < MOST_FIELDS; looked++) {
            JsonPlace place = open.remove();
            int rank = names.indexOf(called(place.path()));
            if (rank >= 0
                    && fits.test(place.node())
                    && JsonPath.problem(place.path()).isEmpty()) {
                ranks.putIfAbsent(place.path(), rank);
            }
            if (place.node().isObject() && place.depth() < DEEPEST_IN_ENTRY) {
                place.children().limit(MOST_FIELDS).forEach(open::add);
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
}
