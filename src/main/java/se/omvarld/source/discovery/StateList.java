package se.omvarld.source.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.PageState;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.page.Page;

/** The list of news that a page's state holds, as the parameters by which a source of the kind {@code json} reads it. */
final class StateList {
    private static final int DEEPEST = 20;
    private static final int FEWEST = 2;

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
        Deque<JsonPlace> open = new ArrayDeque<>(List.of(JsonPlace.root(state)));
        while (!open.isEmpty()) {
            JsonPlace place = open.remove();
            if (!place.node().isContainerNode() || !seen.add(place.node())) {
                continue;
            }
            if (EntryFields.of(place.node()).areObjects()) {
                compare(name, place);
            }
            if (place.depth() < DEEPEST) {
                place.children().forEach(open::add);
            }
        }
    }

    private void compare(String name, JsonPlace list) {
        if (list.node().size() < FEWEST || list.node().has("ROOT_QUERY")) {
            return;
        }
        EntryFields fields = EntryFields.of(list.node());
        Optional<String> title = fields.title();
        Optional<String> link = fields.link();
        Optional<String> date = fields.date();
        if (title.isEmpty() || link.isEmpty() || (date.isEmpty() && !fields.isLong(title.get()))) {
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
            fields.lead().ifPresent(path -> found.put("lead", path));
            base(fields.first(link.get())).ifPresent(base -> found.put("link-base", base));
            best = found;
        }
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
