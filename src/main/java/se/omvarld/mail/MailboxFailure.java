package se.omvarld.mail;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.ExceptionHandler;

/**
 * Hands what goes wrong between the mails, as a server that is away, to a route. Camel's own bridge to the error handler waited
 * for ever here when the connection was refused.
 */
public final class MailboxFailure implements ExceptionHandler, CamelContextAware {
    private final String route;
    private CamelContext context;

    /**
     * @param route the endpoint that takes the failure as its body
     */
    public MailboxFailure(String route) {
        this.route = route;
    }

    @Override
    public void handleException(Throwable failure) {
        handleException("", null, failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(message, null, failure);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody(route, ImapFailure.of(failure));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.context = camelContext;
    }
}
