package se.omvarld.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;

class PollTest {
    private static final Source TWO = Given.feed("url", "https://a.se/ https://b.se/");
    private static final Source SAME_HOST = Given.feed("url", "https://a.se/1 https://a.se/2");
    private static final Poll.Known SECOND = new Poll.Known("https://a.se/2", "\"b\"", "yesterday", "");

    @Test
    void should_try_the_address_that_answered_last_time_first() {
        Poll poll = new Poll(SAME_HOST, SECOND);

        assertThat(poll.address()).isEqualTo("https://a.se/2");
        assertThat(poll.request().ifNoneMatch()).isEqualTo("\"b\"");
        assertThat(poll.request().ifModifiedSince()).isEqualTo("yesterday");
    }

    @Test
    void should_try_its_own_host_first_although_a_fallback_on_another_answered_last_time() {
        Poll poll = new Poll(TWO, new Poll.Known("https://b.se/", "\"b\"", "yesterday", ""));

        assertThat(poll.address()).isEqualTo("https://a.se/");
        assertThat(poll.request().ifNoneMatch()).isNull();
    }

    @Test
    void should_ask_for_the_whole_page_that_a_browser_shows_though_an_earlier_poll_left_validators() {
        Poll poll = new Poll(Given.page("url", "https://a.se/2", "render", "true"), SECOND);

        assertThat(poll.request().ifNoneMatch()).isNull();
        assertThat(poll.request().ifModifiedSince()).isNull();
    }

    @Test
    void should_ask_for_a_page_where_the_list_lies_in_its_state() {
        assertThat(new Poll(Given.json("state", "__NEXT_DATA__"), Poll.Known.NOTHING)
                        .request()
                        .accept())
                .startsWith("text/html");
    }

    @Test
    void should_send_no_validators_to_another_address() {
        Poll poll = new Poll(SAME_HOST, SECOND);

        poll.failed(500, new FetchFailure(FailureCause.HTTP_5XX, "broken"));

        assertThat(poll.address()).isEqualTo("https://a.se/1");
        assertThat(poll.request().ifNoneMatch()).isNull();
        assertThat(poll.request().ifModifiedSince()).isNull();
    }

    @Test
    void should_forget_an_address_that_has_left_the_file() {
        Poll poll = new Poll(TWO, new Poll.Known("https://gone.se/", "\"g\"", "", ""));

        assertThat(poll.address()).isEqualTo("https://a.se/");
        assertThat(poll.request().ifNoneMatch()).isNull();
    }

    @Test
    void should_be_open_until_an_address_answers() {
        Poll poll = new Poll(TWO, Poll.Known.NOTHING);
        assertThat(poll.isOpen()).isTrue();
        poll.failed(404, new FetchFailure(FailureCause.HTTP_4XX, "gone"));
        assertThat(poll.isOpen()).isTrue();

        poll.read(200, "", "", List.of());

        assertThat(poll.isOpen()).isFalse();
        assertThat(poll.state()).isEqualTo(Poll.State.OK);
        assertThat(poll.message()).isEmpty();
    }

    @Test
    void should_keep_the_validators_when_nothing_has_changed() {
        Poll poll = new Poll(TWO, new Poll.Known("https://a.se/", "\"a\"", "yesterday", ""));

        poll.unchanged();

        assertThat(poll.state()).isEqualTo(Poll.State.UNCHANGED);
        assertThat(poll.left().etag()).isEqualTo("\"a\"");
        assertThat(poll.left().lastModified()).isEqualTo("yesterday");
    }

    @Test
    void should_fail_when_an_address_says_unchanged_without_being_asked() {
        Poll poll = new Poll(Given.feed(), Poll.Known.NOTHING);

        poll.unchanged();

        assertThat(poll.state()).isEqualTo(Poll.State.FAILED);
    }

    @Test
    void should_not_name_the_address_when_there_is_only_one() {
        Poll poll = new Poll(Given.feed(), Poll.Known.NOTHING);

        poll.failed(404, new FetchFailure(FailureCause.HTTP_4XX, "gone"));

        assertThat(poll.message()).isEqualTo("gone");
    }
}
