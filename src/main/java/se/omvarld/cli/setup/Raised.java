package se.omvarld.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.store.Store;
import se.omvarld.store.Trouble;
import se.omvarld.store.Troubles;
import se.omvarld.watch.Emergency;

/** The troubles that last, as {@code status} shows them. */
final class Raised {
    private Raised() {}

    static List<Map<String, Object>> in(Store store, Folders folders, Clock clock) {
        Emergency emergency = new Emergency(folders.inData("").toString(), clock);
        return Stream.concat(emergency.over().stream(), new Troubles(store).lasting().stream())
                .map(Raised::row)
                .toList();
    }

    private static Map<String, Object> row(Trouble trouble) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", trouble.name());
        row.put("node", trouble.node());
        row.put("since", trouble.since().toString());
        row.put("told", trouble.told().isPresent() ? "told" : "not told yet");
        row.put("reason", trouble.reason());
        return row;
    }
}
