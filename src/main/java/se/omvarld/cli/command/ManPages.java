package se.omvarld.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands' manual pages (man(7)), made of what {@code --help} says; the build writes them. */
public final class ManPages {
    private final String version;
    private final String date;

    /** For pages that say of which version and day ({@code 2026-11-21}) they are. */
    ManPages(String version, String date) {
        this.version = version;
        this.date = date;
    }

    /**
     * Writes a page for each command, packed as {@code man} reads them, and the completion for shells.
     *
     * @param arguments the folder that becomes {@code share}, the version, and the build's time ({@code 2026-11-21T00:00:00Z})
     * @throws IOException when a page cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path manual = Files.createDirectories(Path.of(arguments[0], "man/man1"));
        Path completions = Files.createDirectories(Path.of(arguments[0], "bash-completion/completions"));
        ManPages pages = new ManPages(arguments[1], arguments[2].substring(0, 10));
        for (CommandLine command : commands(Omvarld.commandLine())) {
            Path file = manual.resolve(name(command.getCommandSpec()) + ".1.gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(pages.page(command).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(completions.resolve("omvarld"), AutoComplete.bash("omvarld", Omvarld.commandLine()));
    }

    /** The command and all below it; commands that are hidden have no page. */
    static List<CommandLine> commands(CommandLine top) {
        List<CommandLine> found = new ArrayList<>(List.of(top));
        shown(top).forEach(below -> found.addAll(commands(below)));
        return found;
    }

    private static Set<CommandLine> shown(CommandLine command) {
        Set<CommandLine> shown = new LinkedHashSet<>(command.getSubcommands().values());
        shown.removeIf(below -> below.getCommandSpec().usageMessage().hidden());
        return shown;
    }

    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /** A command's page. */
    String page(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String description = said(spec.usageMessage().description());
        StringBuilder page = new StringBuilder();
        page.append(".TH %s 1 %s \"omvarld %s\"\n".formatted(name(spec).toUpperCase(Locale.ROOT), date, version));
        page.append(".SH NAME\n%s \\-\n%s\n".formatted(text(name(spec)), text(description.replaceFirst("\\.$", ""))));
        page.append(".SH SYNOPSIS\n.B %s\n%s".formatted(text(spec.qualifiedName()), arguments(command)));
        page.append(".SH DESCRIPTION\n").append(text(description)).append('\n');
        StringBuilder own = new StringBuilder();
        StringBuilder common = new StringBuilder();
        spec.positionalParameters().forEach(parameter -> own.append(entry(parameter.paramLabel(), parameter)));
        spec.options().forEach(option -> (ofEach(option) ? common : own).append(entry(names(option), option)));
        section(page, "OPTIONS", own);
        StringBuilder below = new StringBuilder();
        shown(command)
                .forEach(one -> below.append(item(
                        one.getCommandName(),
                        said(one.getCommandSpec().usageMessage().description()))));
        section(page, "COMMANDS", below);
        section(page, "OPTIONS OF EACH COMMAND", common);
        page.append(".SH EXIT STATUS\n")
                .append(text(said(spec.usageMessage().footer())))
                .append('\n');
        return page.append(".SH SEE ALSO\n").append(related(command)).toString();
    }

    private static void section(StringBuilder page, String title, StringBuilder entries) {
        if (!entries.isEmpty()) {
            page.append(".SH ").append(title).append('\n').append(entries);
        }
    }

    /** What stands behind the command's name, but for the options that all commands have. */
    private static String arguments(CommandLine command) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!ofEach(option) && !option.hidden()) {
                words.add(option.required() ? names(option) : "[" + names(option) + "]");
            }
        }
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            words.add(parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]");
        }
        if (!shown(command).isEmpty()) {
            words.add("[COMMAND]");
        }
        return words.isEmpty() ? "" : text(String.join(" ", words)) + "\n";
    }

    private static boolean ofEach(OptionSpec option) {
        return option.inherited() || option.usageHelp() || option.versionHelp();
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        return String.join(", ", option.names()) + value;
    }

    private static String entry(String label, ArgSpec argument) {
        return argument.hidden() ? "" : item(label, said(argument.description()));
    }

    private static String item(String label, String description) {
        return ".TP\n\\fB%s\\fR\n%s\n".formatted(text(label), text(description));
    }

    private static String said(String[] lines) {
        return Ansi.OFF
                .string(String.format(String.join(" ", Arrays.asList(lines))))
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The pages above and right below. */
    private static String related(CommandLine command) {
        Set<String> pages = new LinkedHashSet<>();
        if (command.getParent() != null) {
            pages.add(name(command.getParent().getCommandSpec()));
        }
        shown(command).forEach(below -> pages.add(name(below.getCommandSpec())));
        pages.add("omvarld");
        pages.remove(name(command.getCommandSpec()));
        List<String> shown = pages.stream()
                .map(page -> "\\fB%s\\fR(1)".formatted(text(page)))
                .toList();
        return String.join(",\n", shown) + "\n.br\n/opt/omvarldsbevakning/current/docs/operators.md\n";
    }

    /** As roff takes it: in lines of at most 80, nothing in them is a request, and a hyphen stays one when it is copied. */
    private static String text(String said) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : said.replace("\\", "\\e").replace("-", "\\-").split(" ", -1)) {
            boolean full = width + 1 + word.length() > 80;
            String safe = word.startsWith(".") || word.startsWith("'") ? "\\&" + word : word;
            width = full ? safe.length() : width + 1 + safe.length();
            lines.append(lines.isEmpty() ? "" : full ? "\n" : " ").append(safe);
        }
        return lines.toString();
    }
}
