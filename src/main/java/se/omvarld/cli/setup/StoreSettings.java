package se.omvarld.cli.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The settings for a command that must work also when the settings file is damaged, as long as they say which store. */
public final class StoreSettings {
    private StoreSettings() {}

    /**
     * Reads them as {@link Settings#load} does.
     *
     * @param told takes what is wrong with other settings, a line each
     * @throws UsageException with what is wrong with those of the store, and what to do
     */
    public static Settings load(
            Path config, Map<String, String> environment, Map<String, String> overrides, Consumer<String> told) {
        List<String> problems = new ArrayList<>();
        Settings settings;
        try {
            settings = Settings.read(config, environment, overrides, problems);
        } catch (UsageException e) {
            throw unsure(e.problems());
        }
        List<String> hindering =
                problems.stream().filter(StoreSettings::isOfTheStore).toList();
        if (!hindering.isEmpty()) {
            throw unsure(hindering);
        }
        problems.forEach(problem -> told.accept("goes on without a setting that is wrong: " + problem));
        return settings;
    }

    private static UsageException unsure(List<String> problems) {
        List<String> lines = new ArrayList<>(problems);
        lines.add(
                "so it is not sure which store is meant: mend that; or move application.properties away, which leaves the"
                        + " defaults, and name the store, if it is another one, with --set store.url=…");
        return new UsageException(lines);
    }

    /** Also a misspelt name, of which it is said that {@code store.url} may be meant, or the variable of one. */
    private static boolean isOfTheStore(String problem) {
        return problem.contains("store.") || problem.contains("OMVARLD_STORE_");
    }
}
