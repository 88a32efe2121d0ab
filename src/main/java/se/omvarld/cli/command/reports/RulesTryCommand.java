package se.omvarld.cli.command.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.change.ChangeEffect;
import se.omvarld.rules.change.EffectJson;
import se.omvarld.rules.change.ResultPage;
import se.omvarld.rules.change.RuleSetComparison;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;

/** Says what a change of the rules would do to what is in the archive. */
@Command(
        name = "try",
        description =
                "What a change of areas.yaml would gain, lose and move among the archive's items of the last three"
                        + " months; changes nothing. (\"rules test --against\" says it for labelled items, and what is right.)")
final class RulesTryCommand extends Subcommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "changed rules; else areas.yaml in the config folder")
    private Path file;

    @Option(names = "--html", paramLabel = "PAGE.html", description = "write the result as a page, too")
    private Path html;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Path config = setup.folders().config();
        Path inForce = inForce(setup);
        Path changed = file == null ? config.resolve("areas.yaml") : file;
        if (!Files.isRegularFile(changed)) {
            throw new UsageException(List.of(setup.messages().text("file.missing", changed)));
        }
        ResultPage page = new ResultPage(setup.clock());
        RuleSet before = new RuleLoader().load(inForce);
        try (Store store = setup.store()) {
            RuleSet after = new RuleLoader().load(changed, config.resolve("item-types.yaml"));
            ChangeEffect effect = new RuleSetComparison(new Archive(store), setup.clock()).of(before, after);
            Output output = output();
            output.line(page.text(effect));
            output.document(EffectJson.of(effect));
            write(page.tried(effect));
            return 0;
        } catch (RefusedRulesException e) {
            Path folder =
                    Optional.ofNullable(changed.toAbsolutePath().getParent()).orElse(config);
            write(page.refused(e.problems(), folder, Optional.empty()));
            throw e;
        }
    }

    /** The rules that the daemon works with; before its first start those of the config folder, if others are tried. */
    private Path inForce(Setup setup) {
        Folders folders = setup.folders();
        Path held = folders.inData("config-in-force");
        if (Files.isRegularFile(held.resolve("areas.yaml"))) {
            return held;
        }
        if (file == null) {
            throw new UsageException(List.of(setup.messages().text("try.never_run")));
        }
        return folders.config();
    }

    private void write(String content) {
        if (html == null) {
            return;
        }
        try {
            Files.write(html, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(List.of(omvarld().setup().messages().text("file.unwritable", "--html", html)));
        }
    }
}
