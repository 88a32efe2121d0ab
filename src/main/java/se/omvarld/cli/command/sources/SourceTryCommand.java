package se.omvarld.cli.command.sources;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.file.CurrentRules;
import se.omvarld.source.config.RequestHeaders;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.JsonContent;
import se.omvarld.source.discovery.PublisherInfo;
import se.omvarld.source.discovery.SourceDraft;
import se.omvarld.source.discovery.TrialAttempt;

/** From any address to a source file that can be pasted. */
@Command(
        name = "try",
        description =
                "Fetches an address, finds its feed or list, shows the items, and prints the source file to paste; or shows what a source file would bring.")
final class SourceTryCommand extends Subcommand {
    @Parameters(paramLabel = "URL|FILE", description = "a site, a page with news, a feed; or a source file to be tried")
    private String address;

    @Option(
            names = "--with",
            paramLabel = "SAVED",
            description = "try the source file with this saved page, feed, JSON or mail (.eml) instead of its address")
    private Path saved;

    @Option(
            names = "--headers",
            paramLabel = "HEADERS",
            defaultValue = "",
            description =
                    "sent to the address's own server, as a source file has them: 'X-Api-Key: <name>'; OMVARLD_SOURCE_NAME gives the secret")
    private String headers;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        if (saved != null || address.matches("(?i).+\\.ya?ml")) {
            if (!headers.isEmpty()) {
                throw new UsageException(List.of("--headers is for an address; a source file names them itself"));
            }
            return new FileTrial(setup, output()).run(Path.of(address), Optional.ofNullable(saved));
        }
        String asked = url();
        if (!headers.isEmpty()) {
            RequestHeaders.problem(headers).ifPresent(problem -> {
                throw new UsageException(List.of("--headers: " + problem));
            });
        }
        SourceFiles files = setup.sourceFiles();
        try (RouteRuntime routes = setup.command(List.of())) {
            Fetcher fetcher = new Fetcher(routes, headers, asked);
            SourceTrial trial = new SourceTrial(
                    fetcher,
                    new Discovery(setup.sourceFolder().kinds()),
                    setup.clock().instant(),
                    !setup.settings().get("http.browser").isEmpty());
            String url = answering(asked, fetcher);
            trial.run(url);
            TrialReport report = new TrialReport(
                    url,
                    trial.attempts(),
                    trial.chosen(),
                    trial.chosen().map(chosen -> draft(chosen, files)),
                    TrialLimits.of(fetcher.fetch(url), trial),
                    watching(trial.chosen(), files),
                    trial.chosen().isPresent()
                            ? Optional.empty()
                            : SourceDraft.watching(fetcher.fetch(url), ids(files))
                                    .map(draft -> draft.with("headers", headers)),
                    trial.chosen()
                                    .filter(chosen -> !chosen.candidate().kind().equals("json"))
                                    .isPresent()
                            ? List.of()
                            : JsonContent.lines(fetcher.fetch(url)),
                    routes.bean("rules", CurrentRules.class).get());
            report.tell(output());
            return trial.chosen().isPresent() ? 0 : 1;
        }
    }

    /** People leave out the scheme; a word alone is rather the id of a source. */
    private String url() {
        String given = address.strip();
        String whole = given.contains("://") ? given : "https://" + given;
        return Address.cleaned(whole, "")
                .filter(clean -> given.contains(".") || given.contains(":"))
                .filter(clean -> !clean.contains("{{") && !clean.contains("}}"))
                .orElseThrow(() -> new UsageException(List.of(DisplayText.quoted(given)
                        + " is no web address; for example https://www.example.se/nyheter."
                        + " A source that has its file already is asked with: omvarld poll ID")));
    }

    /** Without a scheme https is meant; some sites only have http. A name that is not known, or a refusal, is blamed on neither. */
    private String answering(String asked, Fetcher fetcher) {
        boolean mayBeHttp = !address.strip().contains("://")
                && Set.of(FailureCause.TLS, FailureCause.CONNECTION, FailureCause.TIMEOUT)
                        .contains(fetcher.fetch(asked).cause());
        String http = asked.replaceFirst("^https:", "http:");
        return mayBeHttp && fetcher.fetch(http).status() > 0 ? http : asked;
    }

    private static SourceDraft draft(TrialAttempt chosen, SourceFiles files) {
        return SourceDraft.of(chosen.candidate(), PublisherInfo.of(chosen.answer()), ids(files));
    }

    private static Set<String> ids(SourceFiles files) {
        return files.sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    /** The source that watches the address already; empty for none. */
    private static String watching(Optional<TrialAttempt> chosen, SourceFiles files) {
        Map<String, String> owners = new LinkedHashMap<>();
        files.sources().forEach(source -> source.addresses()
                .forEach(url -> Address.canonical(url).ifPresent(key -> owners.put(key, source.id()))));
        return chosen.flatMap(attempt -> Address.canonical(attempt.candidate().address()))
                .map(key -> owners.getOrDefault(key, ""))
                .orElse("");
    }
}
