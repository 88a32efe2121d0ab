package se.omvarld.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;

/** What commands have in common: the options that all of them take, and where they say what they did. */
public abstract class Subcommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** The options that all commands take. */
    protected final Omvarld omvarld() {
        return (Omvarld) spec.root().userObject();
    }

    /** What this command says: sentences, or with {@code --json} one document. */
    protected final Output output() {
        return new Output(line(), omvarld().json());
    }

    protected final CommandLine line() {
        return spec.commandLine();
    }
}
