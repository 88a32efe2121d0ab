package se.omvarld.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.mail.ImapFailure;
import se.omvarld.mail.ImapSession;

class OAuth2ImapTest {
    private final TokenServer tokens = new TokenServer(2400);

    @AfterEach
    void close() {
        tokens.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH=PLAIN AUTH=XOAUTH2 SASL-IR", "AUTH=XOAUTH2"})
    void should_sign_in_with_a_long_token_in_one_step_or_two(String capabilities) throws Exception {
        try (LinePeer peer =
                        LinePeer.imap(capabilities, command -> command.equals("AUTHENTICATE XOAUTH2") ? "+ " : null);
                Store store = connected(peer)) {
            assertThat(store.isConnected()).isTrue();
            assertThat(peer.lines).anyMatch(line -> line.length() > 3200);
        }
    }

    @Test
    void should_show_no_token_to_a_server_that_would_take_it_for_a_password() throws Exception {
        try (LinePeer peer = LinePeer.imap("AUTH=PLAIN", command -> null)) {
            assertThatThrownBy(() -> connected(peer))
                    .satisfies(e -> assertThat(ImapFailure.of(e).getMessage()).contains("offers no sign-in by OAuth2"));
            assertThat(peer.lines).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
        }
    }

    @Test
    void should_say_what_a_refusal_means_and_get_another_token() throws Exception {
        try (LinePeer peer = LinePeer.imap(
                "AUTH=XOAUTH2 SASL-IR",
                command -> command.startsWith("AUTHENTICATE") ? "NO AUTHENTICATE failed." : null)) {
            Session session = session();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> connected(session, peer))
                        .satisfies(e -> assertThat(ImapFailure.of(e).getMessage())
                                .contains("AUTHENTICATE failed.", "object id", "mail.imap.user")
                                .doesNotContain("token-"));
            }
            assertThat(tokens.asked).hasSize(2);
        }
    }

    @Test
    void should_say_which_permission_a_mailbox_lacks() throws Exception {
        try (LinePeer peer = LinePeer.imap(
                        "AUTH=XOAUTH2 SASL-IR",
                        command -> command.startsWith("LIST") ? "BAD User is authenticated but not connected." : null);
                Store store = connected(peer)) {
            assertThatThrownBy(() -> store.getFolder("INBOX").exists())
                    .satisfies(e -> assertThat(ImapFailure.of(e).getMessage()).contains("Add-MailboxPermission"));
        }
    }

    @Test
    void should_go_on_in_the_next_session_when_a_token_ended_in_one() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (LinePeer peer = LinePeer.imap(
                "AUTH=XOAUTH2 SASL-IR",
                command -> command.startsWith("EXAMINE") && ended.compareAndSet(false, true)
                        ? "* BYE Session invalidated - AccessTokenExpired"
                        : null)) {
            Session session = session();
            try (Store store = connected(session, peer)) {
                assertThatThrownBy(() -> store.getFolder("INBOX").open(Folder.READ_ONLY))
                        .satisfies(
                                e -> assertThat(ImapFailure.of(e).getMessage()).contains("AccessTokenExpired"));
            }
            try (Store store = connected(session, peer)) {
                Folder folder = store.getFolder("INBOX");
                folder.open(Folder.READ_ONLY);
                assertThat(folder.getMessageCount()).isZero();
            }
        }
    }

    private Session session() {
        Session session = ImapSession.of("none", 5, (SSLSocketFactory) SSLSocketFactory.getDefault());
        return MailSignIn.imap(session, "oauth2", new OAuth2Tokens(tokens.endpoint(), Clock.systemUTC()));
    }

    private Store connected(LinePeer peer) throws Exception {
        return connected(session(), peer);
    }

    private static Store connected(Session session, LinePeer peer) throws Exception {
        Store store = session.getStore("imap");
        store.connect("127.0.0.1", peer.port(), "box@example.se", "");
        return store;
    }
}
