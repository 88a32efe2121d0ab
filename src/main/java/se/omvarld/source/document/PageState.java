package se.omvarld.source.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * The state of a page: the JSON from which its scripts would fill it in, such as {@code __NEXT_DATA__}. It is the content of the script
 * element that has its name as id, or what a script assigns to that name, as JSON or as a text that holds JSON. No script is run.
 */
public final class PageState {
    /** The rows that Next.js streams, see {@link FlightRows}. */
    public static final String NEXT_ROWS = "__next_f";

    private static final String NUXT = "__NUXT__";
    private static final String NUXT_DATA = "__NUXT_DATA__";

    /** Those of frameworks, the surest first; a page may call its own as it likes. */
    private static final List<String> KNOWN = List.of("__NEXT_DATA__", NUXT_DATA, NUXT, NEXT_ROWS);

    private static final Pattern ASSIGNED =
            Pattern.compile("\\b(?:window|self|globalThis)(?:\\.|\\[[\"'])(__\\w{2,40}+)[\"'\\]\\s]{0,9}+=(?![=>])");

    private static final int MOST_NAMES = 8;
    private static final int MOST_ASSIGNED = 10;
    private static final int LONGEST_SHOWN = 40;

    private final List<PageScript> scripts;

    private PageState(List<PageScript> scripts) {
        this.scripts = scripts;
    }

    /** The states of a page. */
    public static PageState in(String page) {
        return new PageState(PageScript.in(page));
    }

    /** What the states of the page are called. */
    public Set<String> names() {
        Set<String> found = new LinkedHashSet<>();
        for (PageScript script : scripts) {
            if (script.attribute("type").equals("application/json")
                    && !script.attribute("id").isEmpty()) {
                found.add(script.attribute("id"));
            }
            Matcher assigned = ASSIGNED.matcher(script.data());
            while (found.size() < MOST_NAMES && assigned.find()) {
                found.add(assigned.group(1));
            }
            if (script.data().contains(NEXT_ROWS + ".push(")) {
                found.add(NEXT_ROWS);
            }
        }
        Set<String> names = new LinkedHashSet<>(KNOWN);
        names.retainAll(found);
        found.stream()
                .limit(MOST_NAMES)
                .filter(name -> name.matches("[\\w$.-]{2,60}"))
                .forEach(names::add);
        return names;
    }

    /**
     * What a state holds.
     *
     * @throws UnreadableSourceException when it is not there, or is no JSON
     */
    public JsonNode read(String name) {
        return read(name, List.of());
    }

    /**
     * The same, of a state of any size.
     *
     * @param paths where the list may lie: of a state with more parts than any real list has, only what lies there is read
     */
    public JsonNode read(String name, List<JsonPath> paths) {
        if (name.equals(NEXT_ROWS)) {
            return FlightRows.in(scripts.stream().map(PageScript::data).toList());
        }
        JsonNode tree = parsed(name, source(name), paths);
        return tree.isArray() && name.startsWith(NUXT.substring(0, 6))
                ? DevalueTree.of(tree)
                : ReferredEntities.in(tree);
    }

    /** The text in which it lies, from its first sign on. */
    private String source(String name) {
        Optional<String> byId = name.equals(NUXT) ? byId(NUXT_DATA).or(() -> byId(NUXT)) : byId(name);
        if (byId.isPresent()) {
            return byId.get();
        }
        return assigned(name)
                .flatMap(state -> state.json().stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableSourceException(unusable(name)));
    }

    private Stream<AssignedState> assigned(String name) {
        return scripts.stream()
                .flatMap(script -> AssignedState.all(script.data(), name))
                .limit(MOST_ASSIGNED);
    }

    private String unusable(String name) {
        String last = assigned(name)
                .reduce((one, next) -> next)
                .map(state -> state.begin(LONGEST_SHOWN))
                .orElse("");
        return last.isEmpty() ? missing(name) : made(name, last);
    }

    private Optional<String> byId(String id) {
        return scripts.stream()
                .filter(script -> script.attribute("id").equals(id))
                .map(PageScript::data)
                .findFirst();
    }

    private static JsonNode parsed(String name, String json, List<JsonPath> paths) {
        try {
            return BoundedJson.tree(json);
        } catch (StreamConstraintsException e) {
            return part(json, paths)
                    .orElseThrow(() -> new UnreadableSourceException(
                            "the state " + name
                                    + " nests deeper or holds more than any real list; set items to the path of"
                                    + " the list in it",
                            e));
        } catch (JsonProcessingException e) {
            throw new UnreadableSourceException(
                    made(name, near(json, e.getLocation().getCharOffset())), e);
        }
    }

    private static Optional<JsonNode> part(String json, List<JsonPath> paths) {
        try {
            for (JsonPath path : paths) {
                Optional<JsonNode> part = BoundedJson.part(json, path.steps());
                if (part.isPresent()) {
                    return part;
                }
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String near(String json, long offset) {
        int at = (int) Math.max(0, Math.min(offset - LONGEST_SHOWN / 2, json.length()));
        return json.substring(at, Math.min(json.length(), at + LONGEST_SHOWN));
    }

    private static String made(String name, String what) {
        return "the state " + name + " is written as a script, not as JSON (…" + DisplayText.line(what, LONGEST_SHOWN)
                + "…), or breaks off; no script is run: look for a feed, for another state, or for the address that the"
                + " script asks";
    }

    private String missing(String name) {
        Set<String> names = names();
        return "the page has no state called " + name
                + (names.isEmpty()
                        ? "; set state to the name of one, or use the kind page"
                        : "; it has " + String.join(", ", names));
    }
}
