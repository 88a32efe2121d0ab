package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.fetch.HttpAnswer;

class TrialLimitsTest {

    @Test
    void should_name_robots_only_when_they_kept_us_out_and_not_when_a_message_holds_the_word() {
        TrialAttempt missing = attempt(FailureCause.HTTP_4XX, "HTTP 404: /nyheter/robots: there is nothing");
        TrialAttempt kept = attempt(FailureCause.ROBOTS, "not let in");

        assertThat(TrialLimits.ofRobots(List.of(missing, kept)))
                .containsExactly("The site's robots.txt keeps programs out: not let in");
    }

    private static TrialAttempt attempt(FailureCause cause, String message) {
        Candidate candidate = new Candidate("feed", "https://a.se/robots", "", Map.of());
        HttpAnswer answer = new HttpAnswer("https://a.se/robots", 0, Map.of(), new byte[0], cause, message);
        return new TrialAttempt(candidate, answer, List.of(), cause, message);
    }
}
