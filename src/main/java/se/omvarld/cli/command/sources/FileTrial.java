package se.omvarld.cli.command.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.failure.FailureCause;
import se.omvarld.file.WorkFolder;
import se.omvarld.item.Item;
import se.omvarld.rules.file.CurrentRules;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.mail.MailReader;

/** A source file that is tried before it is put into its folder: with its address, or with a document that was saved. */
final class FileTrial {
    private static final long MOST_BYTES = 20_000_000;
    private static final String ALONE = "jdbc:sqlite:omvarld.db";

    private final Setup setup;
    private final Output output;

    FileTrial(Setup setup, Output output) {
        this.setup = setup;
        this.output = output;
    }

    /**
     * Shows what the file's sources would bring. The store stays untouched: one of its own is made for it and thrown away.
     *
     * @param saved a saved answer, or a mail as a file; empty: the address is asked
     * @return the exit code
     */
    int run(Path file, Optional<Path> saved) {
        try (WorkFolder work = WorkFolder.make("omvarld-try")) {
            List<Source> sources = read(file, work.path());
            if (saved.isPresent() && sources.size() > 1) {
                throw new UsageException(List.of(file + " holds " + sources.size() + " sources; --with is for one"));
            }
            Folders folders = setup.folders();
            Folders apart = new Folders(
                    folders.config(),
                    folders.routes(),
                    folders.sources(),
                    work.path().resolve("data"));
            Setup alone = new Setup(apart, setup.settings().with("store.url", ALONE), setup.now());
            try (RouteRuntime routes = alone.command(sources)) {
                List<FileReport> reports = new ArrayList<>();
                for (Source source : sources) {
                    Poll poll = saved.isPresent() ? offline(routes, source, saved.get()) : live(routes, source);
                    reports.add(report(source, poll, routes.bean("rules", CurrentRules.class)));
                }
                reports.forEach(report -> report.tell(output));
                output.document(reports.stream().map(FileReport::document).toList());
                return reports.stream().allMatch(FileReport::found) ? 0 : 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    /** The file alone: another one that has its name or its id already is no matter here. */
    private List<Source> read(Path file, Path temporary) {
        try {
            Path alone = Files.createDirectory(temporary.resolve("sources"));
            String name = file.getFileName().toString();
            Files.copy(file, alone.resolve(name.endsWith(".camel.yaml") ? name : name + ".camel.yaml"));
            SourceFiles files = new SourceFiles(alone, setup.sourceFolder().check());
            if (!files.problems().isEmpty()) {
                Path folder = file.toAbsolutePath().getParent();
                throw new UsageException(files.problems().stream()
                        .map(problem -> problem.in(folder).toString())
                        .toList());
            }
            return files.sources();
        } catch (IOException e) {
            throw new UnreadableFileException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Poll live(RouteRuntime routes, Source source) {
        Poll poll = new Poll(source, Poll.Known.NOTHING);
        if (source.comesByMail()) {
            throw new UsageException(List.of(source.id()
                    + " comes by mail; try it with a saved one: omvarld source try FILE --with letter.eml"));
        }
        routes.send("direct:ask", poll, Poll.class);
        return poll;
    }

    private static Poll offline(RouteRuntime routes, Source source, Path saved) {
        byte[] bytes = bytes(saved);
        Poll poll = new Poll(oneDocument(source), Poll.Known.NOTHING);
        if (source.comesByMail()) {
            Exchange read = routes.exchange("direct:read-newsletter", exchange -> {
                exchange.setProperty("poll", poll);
                exchange.getMessage().setBody(new MailReader().parse(bytes));
            });
            if (read.getException() != null) {
                throw new UnreadableFileException(saved + " cannot be read as a mail: "
                        + read.getException().getMessage());
            }
            poll.read(200, "", "", items(read));
            return poll;
        }
        poll.answered(new HttpAnswer(poll.address(), 200, Map.of(), bytes, FailureCause.NONE, ""));
        routes.send("direct:read-as", poll, Poll.class);
        return poll;
    }

    @SuppressWarnings("unchecked")
    private static List<Item> items(Exchange read) {
        return read.getMessage().getBody(List.class);
    }

    /** With one address, and of a sitemap's index no part: what is not in the document is not asked for. */
    private static Source oneDocument(Source source) {
        Map<String, String> parameters = new HashMap<>(source.parameters());
        if (!source.comesByMail()) {
            parameters.put("url", source.addresses().get(0));
        }
        parameters.remove("render");
        parameters.computeIfPresent("part-pattern", (name, pattern) -> "(?!)");
        return new Source(source.id(), source.kind(), parameters, source.file(), source.line());
    }

    private static byte[] bytes(Path saved) {
        try {
            if (Files.size(saved) > MOST_BYTES) {
                throw new UnreadableFileException(saved + " is larger than 20 MB");
            }
            return Files.readAllBytes(saved);
        } catch (IOException e) {
            throw new UnreadableFileException(saved + " cannot be read: " + e.getMessage());
        }
    }

    private FileReport report(Source source, Poll poll, CurrentRules rules) {
        Instant now = setup.clock().instant();
        Candidate candidate = new Candidate(source.kind(), poll.address(), "the file", source.parameters());
        TrialAttempt attempt = new TrialAttempt(candidate, HttpAnswer.NONE, poll.items(), poll.cause(), poll.message());
        return new FileReport(
                source, attempt, TrialLimits.ofItems(attempt, now), rules.get().decide(poll.items()));
    }
}
