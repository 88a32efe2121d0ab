package se.omvarld.cli.command.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.RequestHeaders;

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
        try (RouteRuntime routes = setup.command(List.of())) {
            return new SiteTrial(setup, routes, output()).run(asked, !address.contains("://"), headers);
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
}
