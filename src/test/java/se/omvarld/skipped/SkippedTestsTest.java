package se.omvarld.skipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run says what it did not look at. */
class SkippedTestsTest {

    /** Run by the test below only. */
    static final class Partly {
        @Test
        void looks() {
            assertThat(SkippedTests.class).isNotNull();
        }

        @Test
        void misses_a_folder() {
            assumeTrue(false, "skipped: no folder ../shared");
        }

        @Test
        void misses_it_too() {
            assumeTrue(false, "skipped: no folder ../shared");
        }

        @Test
        @Disabled("no mail server")
        void is_off() {}
    }

    @Test
    void should_say_how_many_were_skipped_and_why() {
        SkippedTests skipped = new SkippedTests();
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());

        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Partly.class))
                        .build(),
                skipped);

        assertThat(skipped.line()).isEqualTo("SKIPPED 3 tests or classes: no folder ../shared (2); no mail server (1)");
    }
}
