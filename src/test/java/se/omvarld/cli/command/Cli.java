package se.omvarld.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import se.omvarld.store.MigratedFile;

/** Runs commands as the shell would, on a folder of its own, with the shipped config and routes. */
public final class Cli {
    /** A command's end. */
    public record Result(int code, String out, String err) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }
    }

    private final List<String> options = new ArrayList<>();

    private Cli() {}

    /** With the shipped config, routes and sources, as they stand. */
    public static Cli shipped() {
        return new Cli();
    }

    /** With a store that has today's schema. */
    public Cli(Path folder) {
        this(folder, true);
    }

    /** With an empty folder: a command makes its store itself, or needs none. */
    public static Cli withoutStore(Path folder) {
        return new Cli(folder, false);
    }

    private Cli(Path folder, boolean store) {
        if (store) {
            MigratedFile.into(folder.resolve("data"));
        }
        with("--data", folder.resolve("data").toString());
        with("--sources", folder.resolve("sources").toString());
        with("--set", "http.allow-internal=true", "--set", "http.robots=false", "--set", "http.pause=0");
        with("--set", "report.soffice=off");
    }

    /** Adds options to every command that follows. */
    public Cli with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Result run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(command));
        String[] words = arguments.toArray(new String[0]);
        CommandLine line =
                Omvarld.commandLine(words).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Result(code, out.toString(), err.toString());
    }
}
