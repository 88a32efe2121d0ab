package se.omvarld.mail;

import jakarta.mail.Message;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailBinding;

/**
 * Leaves a received mail's headers alone. Camel's own reads them at the first step that asks for any header, and asks the server
 * for the mail's description (ENVELOPE), which servers fail to give for a comma without quotes in From, To or Cc: the mail then
 * stays in the inbox, unread, at each round.
 */
public final class NoHeadersBinding extends MailBinding {

    /** The body stays the mail on the server: its own setting has to say so, the endpoint's does not reach it. */
    public NoHeadersBinding() {
        super(null, null, false, false);
    }

    @Override
    protected Map<String, Object> extractHeadersFromMail(Message mailMessage, Exchange exchange) {
        return new HashMap<>();
    }
}
