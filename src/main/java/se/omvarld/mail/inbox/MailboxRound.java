package se.omvarld.mail.inbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailBoxPostProcessAction;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.BoundedImapStore;
import se.omvarld.mail.ImapFailure;
import se.omvarld.source.fetch.FetchFailure;

/**
 * One look into the mailbox, from its beginning to its end: what goes wrong between the mails, as a server that is away, is
 * handed to a route, once a round, and a round in which something went wrong is never taken for one that found nothing.
 */
public final class MailboxRound
        implements PollingConsumerPollStrategy, MailBoxPostProcessAction, ExceptionHandler, CamelContextAware {
    private final PollingConsumerPollStrategy nodes;
    private final String ended;
    private final String failed;
    private CamelContext context;
    private Optional<ImapFailure> failure = Optional.empty();
    private boolean told;

    /**
     * @param nodes says whether this node is to look
     * @param session its folders say when they cannot be opened, of which Camel only warns
     * @param ended the endpoint that takes the open inbox when its mails were read
     * @param failed the endpoint that takes the failure as its body
     */
    public MailboxRound(PollingConsumerPollStrategy nodes, Session session, String ended, String failed) {
        this.nodes = nodes;
        this.ended = ended;
        this.failed = failed;
        session.getProperties().put(BoundedImapStore.UNOPENED, (Consumer<Exception>) this::note);
    }

    @Override
    public boolean begin(org.apache.camel.Consumer consumer, Endpoint endpoint) {
        synchronized (this) {
            failure = Optional.empty();
            told = false;
        }
        return nodes.begin(consumer, endpoint);
    }

    @Override
    public void commit(org.apache.camel.Consumer consumer, Endpoint endpoint, int polled) {
        nodes.commit(consumer, endpoint, polled);
    }

    @Override
    public boolean rollback(org.apache.camel.Consumer consumer, Endpoint endpoint, int retries, Exception cause)
            throws Exception {
        return nodes.rollback(consumer, endpoint, retries, cause);
    }

    /** Whether the round has failed: its other mails wait for the next, since each would only fail by itself. */
    public synchronized boolean isOver() {
        return failure.isPresent();
    }

    /**
     * Whether what failed while a mail was read says nothing of the mail, and ends the round: the connection is lost, or the
     * store cannot keep anything.
     */
    public boolean isEndedBy(Exception thrown, Message mail) {
        boolean ends = !mail.getFolder().isOpen() || FetchFailure.of(thrown).cause() == FailureCause.STORE;
        if (ends) {
            note(thrown);
        }
        return ends;
    }

    private synchronized void note(Exception thrown) {
        failure = failure.or(() -> Optional.of(ImapFailure.of(thrown)));
    }

    /** After the round's mails. */
    @Override
    public void process(Folder inbox) throws Exception {
        if (!isOver()) {
            send(ended, inbox);
        } else {
            throw failure.get();
        }
    }

    @Override
    public void handleException(Throwable thrown) {
        handleException("", null, thrown);
    }

    @Override
    public void handleException(String message, Throwable thrown) {
        handleException(message, null, thrown);
    }

    /** What belongs to one of the mails is told when the round ends. */
    @Override
    public void handleException(String message, Exchange mail, Throwable thrown) {
        note(thrown instanceof Exception exception ? exception : new IllegalStateException(thrown));
        if (mail == null) {
            tell();
        }
    }

    /** When the round found no mail: true when something went wrong, of which Camel only warns; then it is told. */
    public boolean isFailed() {
        if (isOver()) {
            tell();
        }
        return isOver();
    }

    private void tell() {
        ImapFailure why;
        synchronized (this) {
            if (told) {
                return;
            }
            told = true;
            why = failure.orElseThrow();
        }
        send(failed, why);
    }

    private void send(String route, Object body) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody(route, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
