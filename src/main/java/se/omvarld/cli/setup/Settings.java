package se.omvarld.cli.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.mail.signin.OAuth2Settings;
import se.omvarld.observe.ObserveAddress;
import se.omvarld.source.mail.SenderProof;

/**
 * The settings in force: the shipped defaults, then {@code config/application.properties}, then the environment
 * ({@code OMVARLD_MAIL_TO}, {@link EnvironmentSettings}), then {@code --set mail.to=…}. Every one is checked; all problems are told at once.
 */
public final class Settings {
    private static final String OPTION = "--set";

    private final Map<String, String> values;
    private final Map<String, String> places;

    private Settings(Map<String, String> values, Map<String, String> places) {
        this.values = values;
        this.places = places;
    }

    /**
     * The settings in force.
     *
     * @param environment usually {@link System#getenv()}
     * @param overrides {@code --set} values
     * @throws UsageException naming every unknown or bad setting with its place and a valid example
     */
    public static Settings load(Path config, Map<String, String> environment, Map<String, String> overrides) {
        List<String> problems = new ArrayList<>();
        Settings settings = read(config, environment, overrides, problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return settings;
    }

    /** Those that are right, in place of others their defaults: for telling somebody that others are wrong. */
    public static Settings right(Path config, Map<String, String> environment, Map<String, String> overrides) {
        try {
            return read(config, environment, overrides, new ArrayList<>());
        } catch (UsageException | UnreadableFileException e) { // the file itself cannot be read
            return read(config.resolve("none"), environment, overrides, new ArrayList<>());
        }
    }

    /** Those that are right, in place of others their defaults; what is wrong becomes problems. */
    static Settings read(
            Path config, Map<String, String> environment, Map<String, String> overrides, List<String> problems) {
        PropertiesFile defaults = PropertiesFile.shipped();
        PropertiesFile file = PropertiesFile.read(config.resolve("application.properties"));
        problems.addAll(file.problems());
        Map<String, String> values = new TreeMap<>(defaults.values());
        Map<String, String> places = new TreeMap<>();
        file.values().forEach((key, value) -> {
            set(values, key, value, file.place(key), problems);
            places.put(key, file.place(key));
        });
        EnvironmentSettings variables = new EnvironmentSettings(environment);
        for (String key : defaults.values().keySet()) {
            variables.find(key, problems).ifPresent(found -> {
                set(values, key, found.value(), found.place(), problems);
                places.put(key, found.place());
            });
        }
        overrides.forEach((key, value) -> {
            set(values, key, value, OPTION, problems);
            places.put(key, OPTION);
        });
        SettingChecks.contradiction(values).ifPresent(problems::add);
        Stream.of(
                        ObserveAddress.contradiction(values),
                        SenderProof.contradiction(values),
                        OAuth2Settings.contradiction(values))
                .flatMap(Optional::stream)
                .forEach(problem -> problems.add(place(problem, file, environment, overrides) + problem));
        return new Settings(values, places);
    }

    /** Where passwords stand openly or are missing, and variables that are no settings; a line each. They hinder nothing. */
    public static List<String> warnings(Path config, Map<String, String> environment, Map<String, String> overrides) {
        List<String> lines = new ArrayList<>(SecretSettings.seenByOthers(config, overrides));
        lines.addAll(new EnvironmentSettings(environment)
                .unknown(PropertiesFile.shipped().values().keySet()));
        lines.addAll(SecretSettings.missing(read(config, environment, overrides, new ArrayList<>()).values));
        return lines;
    }

    /** Where the setting stands that a problem begins with; nothing when it has its default. */
    private static String place(
            String problem, PropertiesFile file, Map<String, String> environment, Map<String, String> overrides) {
        String key = problem.substring(0, problem.indexOf(':'));
        if (overrides.containsKey(key)) {
            return OPTION + " ";
        } else if (environment.containsKey(variable(key))) {
            return "environment variable " + variable(key) + ": ";
        }
        return file.values().containsKey(key) ? file.place(key) + ": " : "";
    }

    private static void set(Map<String, String> values, String key, String value, String place, List<String> problems) {
        if (!values.containsKey(key)) {
            String which = place.equals(OPTION)
                    ? OPTION + " " + key + ": unknown setting"
                    : place + ": unknown setting '" + key + "'";
            problems.add(which + NearestName.hint(key, values.keySet()));
            return;
        }
        SettingChecks.problem(key, value)
                .ifPresentOrElse(
                        problem -> problems.add(
                                (place.equals(OPTION) ? OPTION + " " : place + ": ") + key + ": " + problem),
                        () -> values.put(key, value.strip()));
    }

    /** The environment variable that overrides a setting. */
    public static String variable(String key) {
        return "OMVARLD_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no such setting: " + key);
        }
        return value;
    }

    public int number(String key) {
        return Integer.parseInt(get(key));
    }

    /** A setting that lists values, separated by commas. */
    List<String> list(String key) {
        return Arrays.stream(get(key).split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All as people may see them, with where each comes from. */
    public List<Setting> shown() {
        Map<String, String> defaults = PropertiesFile.shipped().values();
        return values.entrySet().stream()
                .map(setting -> new Setting(
                        setting.getKey(),
                        SecretSettings.shown(setting.getKey(), setting.getValue()),
                        places.getOrDefault(setting.getKey(), "default"),
                        !setting.getValue().equals(defaults.get(setting.getKey()))))
                .toList();
    }

    /** These, with another value for one; it is not checked. */
    public Settings with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Settings(changed, places);
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
