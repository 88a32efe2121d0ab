package se.omvarld.cli.command.mail;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.cli.setup.Output;

/** What a command tries one after the other: each step is told as it ends, the one that fails with its reason. */
final class StepReport {
    private final Output output;
    private final List<Step> steps = new ArrayList<>();

    StepReport(Output output) {
        this.output = output;
    }

    /** One step; {@code said} is what came of it, or what is wrong. */
    record Step(String step, boolean done, String said) {}

    void done(String step, String said) {
        steps.add(new Step(step, true, said));
        output.line(step + ": " + said);
    }

    void failed(String step, String said) {
        steps.add(new Step(step, false, said));
        output.note(step + ": " + said);
    }

    /** Ends the account; the exit code. */
    int end() {
        output.document(steps);
        return steps.stream().allMatch(Step::done) ? 0 : 1;
    }
}
