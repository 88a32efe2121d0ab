package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** What holds for every failed poll. */
public final class Failed {
    private static final int LONGEST = 1000;

    private Failed() {}

    /** The poll failed for this reason, said in one bounded line without anything that a terminal would act on. */
    public static void check(PollReport report, String reason) {
        assertThat(report.state()).as(report.toString()).isEqualTo(State.FAILED);
        assertThat(report.message()).contains(reason).hasSizeLessThan(LONGEST);
        assertThat(report.message()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(report.message()).doesNotContain("Exception", "org.apache", "java.");
        assertThat(report.fresh()).isZero();
    }
}
