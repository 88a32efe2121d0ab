package se.omvarld.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omvarld.cli.daemon.CheckedRoutes;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.digest.DigestRenderer;
import se.omvarld.edition.docx.DraftTemplate;
import se.omvarld.edition.wording.WordingFile;
import se.omvarld.output.WebhookForms;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.source.config.RefusedFileException;
import se.omvarld.source.config.SourceFiles;

/** Validates everything that people may edit, and says all that is wrong at once. */
@Command(
        name = "check",
        description = "Validates settings, rules, templates, routes and every source file; all errors at once.")
final class CheckCommand extends Subcommand {
    @Option(names = "--verbose", description = "list every word of the rules that never occurs in the archive")
    private boolean verbose;

    @Override
    public Integer call() {
        Output output = output();
        List<String> problems = new ArrayList<>();
        Folders folders = omvarld().folders();
        boolean noBrowser = false;
        try {
            Settings settings = omvarld().setup().settings();
            noBrowser = settings.get("http.browser").isEmpty();
            problems.addAll(CheckedRoutes.problemsIn(folders, settings));
            if (!settings.get("alert.webhook").isEmpty()
                    || !settings.get("edition.webhook").isEmpty()) {
                problems.addAll(WebhookForms.problemsIn(
                        folders.config(), settings.get("alert.webhook-form"), settings.get("edition.webhook-form")));
            }
        } catch (UsageException e) {
            problems.addAll(e.problems());
        }
        Path config = folders.config();
        problems.addAll(new RuleLoader().problemsIn(config));
        problems.addAll(DigestRenderer.problemsIn(
                config.resolve("weekly-digest.html.ftlh"), config.resolve("weekly-digest.txt.ftl")));
        problems.addAll(DraftTemplate.problemsIn(config.resolve("monthly-draft.docx")));
        problems.addAll(WordingFile.problemsIn(config.resolve(WordingFile.NAME)));
        String sources = sources(folders, noBrowser, problems, output);
        problems.forEach(output::line);
        omvarld().warnings().forEach(warning -> tell(output, "warning: " + warning));
        FolderWarnings.of(folders).forEach(warning -> tell(output, "warning: " + warning));
        if (problems.isEmpty()) {
            FolderWarnings.unwritable(folders, omvarld().setup().settings(), FolderWarnings.UNITS)
                    .forEach(warning -> tell(output, "warning: " + warning));
            warn(output);
        }
        output.line(
                problems.isEmpty()
                        ? "all good: settings, rules, templates, routes and " + sources
                        : Output.count(problems.size(), "problem"));
        output.document(problems);
        return problems.isEmpty() ? 0 : 2;
    }

    private String sources(Folders folders, boolean noBrowser, List<String> problems, Output output) {
        try {
            SourceFiles files = new SourceFolder(folders).read();
            problems.addAll(files.refused());
            if (noBrowser) {
                files.enabled().stream()
                        .filter(source -> source.isOn("render"))
                        .map(
                                source -> folders.sources().resolve(source.file()) + ":" + source.line()
                                        + ": render needs a browser: set http.browser to the path of Chromium, or leave render out")
                        .forEach(problems::add);
            }
            files.warnings().forEach(warning -> tell(output, "warning: " + warning));
            return files.counted();
        } catch (RefusedFileException e) {
            problems.add(e.getMessage());
            return "";
        }
    }

    /** Warnings fail nothing; beside a JSON document they go to standard error. */
    private void warn(Output output) {
        SpellingWarnings warnings = SpellingWarnings.of(omvarld().setup());
        for (String warning : verbose || omvarld().json() ? warnings.all() : warnings.lines()) {
            tell(output, warning);
        }
    }

    private void tell(Output output, String warning) {
        if (omvarld().json()) {
            output.note(warning);
        } else {
            output.line(warning);
        }
    }
}
