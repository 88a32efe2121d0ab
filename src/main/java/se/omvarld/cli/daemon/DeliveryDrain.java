package se.omvarld.cli.daemon;

import java.util.stream.Collectors;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.edition.Deliveries;

/** When the process is told to stop, no other mail is begun: one that is cut off while the server takes it comes twice. */
final class DeliveryDrain extends MainListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    @Override
    public void beforeStop(BaseMainSupport main) {
        Deliveries deliveries =
                main.getCamelContext().getRegistry().lookupByNameAndType("deliveries", Deliveries.class);
        if (deliveries != null) {
            String inHand = deliveries.drain().stream()
                    .map(delivery -> delivery.period() + " to " + delivery.recipient())
                    .sorted()
                    .collect(Collectors.joining(", "));
            LOG.info(inHand.isEmpty() ? "stopping" : "stopping, after the mail that is being sent: {}", inHand);
        }
    }
}
