package se.omvarld.cli.daemon;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.omvarld.cli.live.LiveConfig;
import se.omvarld.cli.live.LiveSources;
import se.omvarld.cli.live.RouteFiles;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.Version;
import se.omvarld.item.text.Sha256;

/**
 * What a daemon works with, as a short text that is the same on nodes that agree: a hash a part. Routes and settings are
 * those of its start; sources and rules are followed.
 */
final class ConfigFingerprint implements Supplier<String> {
    /** Settings by which nodes would do different things. Others, such as paths, may be a machine's own. */
    private static final List<String> SHARED = List.of(
            "mail.",
            "alert.",
            "digest.",
            "daily.",
            "draft.",
            "zone",
            "leads.",
            "report.contact",
            "report.dnr",
            "feed.link");

    private final String fixed;
    private final LiveSources sources;
    private final LiveConfig config;

    ConfigFingerprint(Folders folders, Settings settings, LiveSources sources, LiveConfig config) {
        this.fixed = "program=" + new Version().getVersion()[0].replaceAll("\\s+", "-")
                + " routes=" + Sha256.hex(new RouteFiles(folders.routes()).content(), 6)
                + " settings=" + Sha256.hex(shared(settings).toString(), 6);
        this.sources = sources;
        this.config = config;
    }

    @Override
    public String get() {
        return fixed + " sources=" + Sha256.hex(sources.applied(), 6) + " config=" + Sha256.hex(config.applied(), 6);
    }

    private static Map<String, String> shared(Settings settings) {
        Map<String, String> shared = new TreeMap<>(settings.all());
        shared.keySet()
                .removeIf(key -> key.endsWith("password") || SHARED.stream().noneMatch(key::startsWith));
        return shared;
    }
}
