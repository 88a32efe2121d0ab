package se.omvarld.cli.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Setting;

/** The commands about settings. */
@Command(name = "config", description = "Shows the settings.", subcommands = ConfigCommand.Show.class)
final class ConfigCommand {

    /** Every setting in force, and where it comes from; of secrets only whether they are set. */
    @Command(
            name = "show",
            description =
                    "What is in force and from where: the shipped default, the file, the environment or --set. Of secrets"
                            + " only whether they are set.")
    static final class Show extends Subcommand {
        @Option(names = "--changed", description = "only those that are not the default")
        private boolean changed;

        @Override
        public Integer call() {
            Output output = output();
            List<Setting> settings = omvarld().setup().settings().shown().stream()
                    .filter(setting -> !changed || setting.changed())
                    .toList();
            settings.forEach(
                    setting -> output.line(setting.key() + "=" + setting.value() + "   (" + setting.from() + ")"));
            output.document(settings);
            return 0;
        }
    }
}
