package se.omvarld.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Setting;

/** The commands about settings. */
@Command(name = "config", description = "Shows the settings.", subcommands = ConfigCommand.Show.class)
final class ConfigCommand {
    @ParentCommand
    private Omvarld omvarld;

    /** Every setting in force, and where it comes from; of secrets only whether they are set. */
    @Command(
            name = "show",
            description =
                    "What is in force and from where: the shipped default, the file, the environment or --set. Of secrets"
                            + " only whether they are set.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private ConfigCommand parent;

        @Spec
        private CommandSpec spec;

        @Option(names = "--changed", description = "only those that are not the default")
        private boolean changed;

        @Override
        public Integer call() {
            Output output = new Output(spec.commandLine(), parent.omvarld.json());
            List<Setting> settings = parent.omvarld.setup().settings().shown().stream()
                    .filter(setting -> !changed || setting.changed())
                    .toList();
            settings.forEach(
                    setting -> output.line(setting.key() + "=" + setting.value() + "   (" + setting.from() + ")"));
            output.document(settings);
            return 0;
        }
    }
}
