package se.omvarld.cli.daemon;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that the daemon is up: every schedule runs from here on. */
final class StartupLog extends MainListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    @Override
    public void afterStart(BaseMainSupport main) {
        LOG.info("started");
    }
}
