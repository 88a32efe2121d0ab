package se.omvarld.skipped;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Says at the end of a run, in one line, how many tests were skipped and why: a run that looked at less than it seems must say
 * so. JUnit finds it by its service file. Surefire runs several plans in one session, so the session's end is the run's; each
 * of its processes says what it skipped itself.
 */
public final class SkippedTests implements LauncherSessionListener, TestExecutionListener {
    private final Map<String, Integer> reasons = new ConcurrentSkipListMap<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            note(result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        }
    }

    private void note(String reason) {
        reasons.merge(String.valueOf(reason).replaceFirst("^(Assumption failed: )?(skipped: )?", ""), 1, Integer::sum);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!reasons.isEmpty()) {
            System.out.println(line());
        }
    }

    /** For example {@code SKIPPED 3 tests or classes: no replay at ../shared/replay (2); no PostgreSQL (1)}. */
    String line() {
        return "SKIPPED "
                + reasons.values().stream().mapToInt(Integer::intValue).sum() + " tests or classes: "
                + reasons.entrySet().stream()
                        .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                        .collect(Collectors.joining("; "));
    }
}
