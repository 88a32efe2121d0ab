package se.omvarld.cli.daemon;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.Source;

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
     * @param ticker nanoseconds, by which it is measured whether what runs by itself still turns
     */
    public static RouteRuntime of(
            SourceFolder sourceFolder,
            Settings settings,
            Clock clock,
            LongSupplier ticker,
            List<Source> sources,
            boolean daemon) {
        return new RouteRuntime(RouteAssembly.of(sourceFolder, settings, clock, ticker, sources, daemon));
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
            // Camel takes what failed to start for stopped: its beans would stay, the store with connections that it
            // renews.
            ServiceHelper.stopService(context.getRegistry());
        }
    }
}
