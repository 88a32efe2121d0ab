package se.omvarld.cli.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.sqlite.util.LibraryLoaderUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.omvarld.cli.command.Omvarld;
import se.omvarld.cli.command.PollCommand;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.file.WorkFolder;
import se.omvarld.source.config.Source;
import se.omvarld.store.db.StoreFile;

/**
 * Starts a daemon beside the real one, lets it poll the sample site and ends it, so that Java can note which classes that
 * takes; the script {@code bin/omvarld} keeps its notes. It works on copies, in a temporary folder, without a mail server and without the
 * settings of the environment.
 */
@Command(
        name = "cds",
        description =
                "Makes a class-data archive for this Java, with which it starts faster. Everything works without.")
public final class CdsCommand extends Subcommand {
    private static final String DAY = "2026-02-27T12:00";
    private static final Map<String, String> SETTINGS =
            Map.of("http.allow-internal", "true", "http.robots", "false", "http.pause", "0", "leads.per-poll", "0");

    @Override
    public Integer call() throws IOException {
        try (WorkFolder folder = WorkFolder.make("omvarld-rehearsal");
                DemoSite site = DemoSite.start()) {
            Path work = folder.path();
            Folders given = omvarld().folders();
            Path config = work.resolve("config");
            FileSystemUtils.copyRecursively(given.config(), config);
            Folders folders = new Folders(config, given.routes(), work.resolve("sources"), work.resolve("data"));
            site.writeSources(folders.sources());
            // An empty folder: the shipped settings, whatever those in force are.
            Settings settings = Settings.load(work.resolve("data"), Map.of(), SETTINGS);
            int code = rehearse(new Setup(folders, settings, DAY));
            status(folders);
            keepLibrary();
            return code;
        }
    }

    private int rehearse(Setup setup) {
        LogSetup.level("ERROR");
        List<Source> sources = setup.sourceFiles().enabled();
        try (RouteRuntime routes = setup.routes(sources, true).start()) {
            PollCommand.poll(routes, "direct:collect-now", sources, 1, report -> {});
            return 0;
        }
    }

    /** What people ask most, in the store that the daemon has left; nobody reads the answer. */
    private static void status(Folders folders) {
        CommandLine line = Omvarld.commandLine()
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()));
        line.execute(
                "status",
                "--config=" + folders.config(),
                "--routes=" + folders.routes(),
                "--sources=" + folders.sources(),
                "--data=" + folders.data(),
                "--set=store.url=" + StoreFile.SQLITE + folders.data().resolve("omvarld.db"));
    }

    /** SQLite's library for this machine, which its driver else takes out of its jar at each start, where the script wants it. */
    private static void keepLibrary() throws IOException {
        String file = System.getProperty("omvarld.library", "");
        String name = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(name)) {
            if (!file.isEmpty() && library != null) {
                Files.copy(library, Path.of(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
