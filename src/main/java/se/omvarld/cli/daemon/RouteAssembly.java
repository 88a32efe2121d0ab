package se.omvarld.cli.daemon;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.model.ModelCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.cluster.Clustering;
import se.omvarld.cli.live.LiveConfig;
import se.omvarld.cli.live.LiveSources;
import se.omvarld.cli.live.RouteFiles;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.proposal.ProposalFiles;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.watch.Heartbeats;

/** Camel's {@code Main} with the files of the routes, and what they find beside the beans that those files make. */
final class RouteAssembly {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    private RouteAssembly() {}

    /** Not started; as {@link RouteRuntime#of} says. */
    static Main of(
            SourceFolder sourceFolder,
            Settings settings,
            Clock clock,
            LongSupplier ticker,
            List<Source> sources,
            boolean daemon) {
        Folders folders = sourceFolder.folders();
        folders.makeData();
        RuleLoader rules = new RuleLoader();
        LiveConfig config = new LiveConfig(rules, folders.config(), folders.inData("config-in-force"));
        Main main = new Main();
        if (daemon) {
            config.start();
        } else {
            // Only the daemon waits for a signal; for a command the hook would keep the whole context alive.
            main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        }
        CheckedRoutes checked = CheckedRoutes.of(folders, settings);
        checked.refused().forEach(problem -> LOG.error("left out, all else runs: {}", problem));
        main.configure().withRoutesIncludePattern(RouteFiles.includePattern(checked.shipped()));
        Properties properties = RouteProperties.of(folders, settings, daemon);
        properties.put("zone", clock.getZone().getId());
        properties.putAll(Clustering.prepare(main, folders, settings, clock, daemon));
        main.setOverrideProperties(properties);
        main.bind("clock", clock);
        main.bind("machineClock", Clock.systemUTC()); // by which Quartz goes, whatever the beans are given
        Heartbeats heartbeats = new Heartbeats(ticker, clock);
        main.bind("heartbeats", heartbeats);
        if (daemon) {
            main.bind(
                    "heartbeatPolicy",
                    new HeartbeatPolicy( // Camel finds it by its type
                            heartbeats,
                            !Clustering.isOn(settings, true),
                            Duration.ofSeconds(settings.number("mail.imap.deadline"))));
        }
        Sources byId = new Sources(sources);
        main.bind("sources", byId);
        SourceKinds kinds = sourceFolder.kinds();
        main.bind("discovery", new Discovery(kinds));
        main.bind("proposals", new ProposalFiles(folders.inData("proposals"), kinds));
        main.bind("backups", BackupFactory.backups(folders, settings, clock));
        main.bind("ruleLoader", rules);
        main.bind("liveConfig", config);
        main.bind("leftOut", checked);
        LiveSources live = new LiveSources(sourceFolder, byId, daemon ? sources : List.of(), clock, daemon);
        main.bind("liveSources", live);
        main.bind("ownContent", new ConfigFingerprint(folders, settings, live, config));
        main.addMainListener(new Preparation(live, new OwnRoutes(checked)));
        if (daemon) { // Quartz and Java's timers go by the machine's clock, whichever the beans are given
            main.addMainListener(new ClockWatch(Clock.systemUTC(), ticker));
        }
        return main;
    }

    /** Adds the source routes before the start: afterwards each one costs more than the one before. */
    private static final class Preparation extends MainListenerSupport {
        private final LiveSources sources;
        private final OwnRoutes own;

        Preparation(LiveSources sources, OwnRoutes own) {
            this.sources = sources;
            this.own = own;
        }

        @Override
        public void beforeInitialize(BaseMainSupport main) {
            SettingConverter.addTo(main.getCamelContext());
            // A placeholder means a setting, never a variable that happens to have its name.
            PropertiesComponent placeholders =
                    (PropertiesComponent) main.getCamelContext().getPropertiesComponent();
            placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
            placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        }

        @Override
        public void afterConfigure(BaseMainSupport main) {
            try {
                own.load((ModelCamelContext) main.getCamelContext());
            } catch (Exception e) {
                throw new IllegalStateException("the routes of one's own cannot be added", e);
            }
            sources.begin(main.getCamelContext());
        }
    }
}
