package se.omvarld.cli.command.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.address.Address;
import se.omvarld.rules.file.CurrentRules;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.JsonContent;
import se.omvarld.source.discovery.PublisherInfo;
import se.omvarld.source.discovery.SourceDraft;
import se.omvarld.source.discovery.TrialAttempt;

/** An address that is tried: its feed or list is looked for, and told with its items and the source file that would watch it. */
final class SiteTrial {
    private final Setup setup;
    private final RouteRuntime routes;
    private final Output output;

    SiteTrial(Setup setup, RouteRuntime routes, Output output) {
        this.setup = setup;
        this.routes = routes;
        this.output = output;
    }

    /**
     * Asks the address and what it leads to.
     *
     * @param mayBeHttp whether a site without https is asked without it
     * @param headers sent to the address's own server; empty for none
     * @return the exit code
     */
    int run(String address, boolean mayBeHttp, String headers) {
        SourceFiles files = setup.sourceFiles();
        Fetcher fetcher = new Fetcher(routes, headers, address);
        SourceTrial trial = new SourceTrial(
                fetcher,
                new Discovery(setup.sourceFolder().kinds()),
                setup.clock().instant(),
                !setup.settings().get("http.browser").isEmpty());
        String url = mayBeHttp ? answering(address, fetcher) : address;
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
        report.tell(output);
        return trial.chosen().isPresent() ? 0 : 1;
    }

    /** Without a scheme https is meant; some sites only have http. A name that is not known, or a refusal, is blamed on neither. */
    private static String answering(String asked, Fetcher fetcher) {
        boolean mayBeHttp = Set.of(FailureCause.TLS, FailureCause.CONNECTION, FailureCause.TIMEOUT)
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
