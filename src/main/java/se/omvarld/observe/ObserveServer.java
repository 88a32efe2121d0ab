package se.omvarld.observe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the status page, health and metrics; with the JDK's own server, see decision 14. */
public final class ObserveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("observe");

    private final Optional<ObserveAddress> address;
    private final ClientThreads threads;
    private final RequestGate gate;
    private HttpServer server;
    private String told = "";

    /**
     * Ready to be opened.
     *
     * @param address {@code observe.address}; empty: it is never opened
     * @param user empty when nobody has to log in
     * @param hosts names of a reverse proxy, separated by spaces; empty for none
     */
    public ObserveServer(String address, String user, String password, String hosts, PageRouter site, Clock clock) {
        this.address = ObserveAddress.parse(address);
        AllowedHosts names = AllowedHosts.of(this.address.orElse(new ObserveAddress("localhost", 0)), hosts);
        this.threads = new ClientThreads(ServerLimits.THREADS);
        this.gate =
                new RequestGate(names, new BasicLogin(user, password, new LoginThrottle(clock)), site, clock, threads);
    }

    /** Opens it, unless it is open or turned off. An address that is taken is told once; it may be tried again. */
    public synchronized void open() {
        if (server != null || address.isEmpty()) {
            return;
        }
        ServerLimits.set();
        try {
            start(HttpServer.create(address.get().socket(), ServerLimits.CONNECTIONS));
            LOG.info(
                    "status page at http://{}/observe/",
                    new ObserveAddress(address.get().host(), port()));
        } catch (IOException | RuntimeException e) {
            tell("the status page cannot be opened at " + address.get() + " (observe.address): " + e.getMessage()
                    + "; all else goes on, and it is tried again every minute");
        }
    }

    private void start(HttpServer created) {
        created.setExecutor(threads);
        created.createContext("/", gate::handle);
        created.start();
        server = created;
        told = "";
    }

    private void tell(String problem) {
        if (!problem.equals(told)) {
            LOG.warn("{}", problem);
            told = problem;
        }
    }

    /** The port it is open at; 0 when it is not open. */
    public synchronized int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            threads.close();
            server = null;
        }
    }
}
