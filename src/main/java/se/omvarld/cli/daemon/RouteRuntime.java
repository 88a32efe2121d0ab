package se.omvarld.cli.daemon;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;
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

/** The routes of the routes folder with everything they need, started: for the daemon, or for one command. */
public final class RouteRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");
    private static final String MAILBOX = "mailbox";

    private final Main main;
    private ProducerTemplate template;

    private RouteRuntime(Main main) {
        this.main = main;
    }

    /**
     * Makes the routes ready to start.
     *
     * @param sources the sources that can be polled
     * @param daemon whether schedules run; a command starts no source routes and no schedules
     */
    public static RouteRuntime of(
            Folders folders, Settings settings, Clock clock, List<Source> sources, boolean daemon) {
        return of(new SourceFolder(folders), settings, clock, System::nanoTime, sources, daemon);
    }

    /**
     * The same, for who has read source files already.
     *
     * @param ticker nanoseconds, by which it is measured whether what runs by itself still turns
     */
    public static RouteRuntime of(
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
        return new RouteRuntime(main);
    }

    /** Starts them for one command. */
    public RouteRuntime start() {
        try {
            main.start();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Runs until the process is told to stop. Returns the exit code.
     *
     * @param lock lets no other daemon in meanwhile
     */
    public int run(RunLock lock) throws Exception {
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport started) {
                lock.storeOpened();
                new SystemdNotification().ready();
                LOG.info("started"); // every schedule runs from here on
            }
        });
        main.addMainListener(new DeliveryDrain());
        try {
            main.run();
        } finally {
            close();
        }
        return main.getExitCode();
    }

    /** Reads the mailbox once, now. */
    public void readMailbox() {
        readOnce(MAILBOX);
    }

    /** Lets a route that reads by schedule read once, now. */
    public void readOnce(String route) {
        try {
            context().getRouteController().startRoute(route);
            ((ScheduledPollConsumer) context().getRoute(route).getConsumer()).run();
            context().getRouteController().stopRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("the route " + route + " cannot be started", e);
        }
    }

    public <T> T bean(String name, Class<T> type) {
        return context().getRegistry().lookupByNameAndType(name, type);
    }

    /** Sends a body into a route and gives back what the route leaves. */
    public <T> T send(String route, Object body, Class<T> type) {
        return template().requestBody(route, body, type);
    }

    /** Sends what a processor prepares into a route and gives back all that the route leaves. */
    public Exchange exchange(String route, Processor preparation) {
        return template().send(route, preparation);
    }

    private synchronized ProducerTemplate template() {
        if (template == null) {
            template = context().createProducerTemplate();
        }
        return template;
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
        CamelContext context = main.getCamelContext();
        if (context != null) {
            // Camel takes what failed to start for stopped: its beans would stay, the store with connections that it renews.
            ServiceHelper.stopService(context.getRegistry());
        }
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
