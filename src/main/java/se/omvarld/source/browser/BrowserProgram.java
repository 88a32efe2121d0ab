package se.omvarld.source.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.failure.FailureCause;

/**
 * Chromium as the operator has named it, and how it is called.
 *
 * @param words its path, then options of the operator's own; none when there is no browser
 */
public record BrowserProgram(List<String> words, String userAgent) {
    private static final String NO_SANDBOX = "--no-sandbox";

    /** The time that the page's own clock runs on; it is sped up, so that no page makes us wait. */
    private static final int PAGE_MILLIS = 10_000;

    /** Nothing but the page: no updates, telemetry, extensions, sound; no way past the proxy (QUIC, WebRTC, names, own machine). */
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--dump-dom",
            "--virtual-time-budget=" + PAGE_MILLIS,
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--disable-quic",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AsyncDns,DnsOverHttps",
            "--no-pings",
            "--no-first-run",
            "--no-default-browser-check",
            "--metrics-recording-only",
            "--deny-permission-prompts",
            "--disable-gpu",
            "--mute-audio",
            "--blink-settings=imagesEnabled=false",
            "--js-flags=--max-old-space-size=512");

    public BrowserProgram {
        words = List.copyOf(words);
    }

    static BrowserProgram of(String setting, String userAgent) {
        return new BrowserProgram(words(setting), userAgent);
    }

    private static List<String> words(String setting) {
        return setting.isBlank() ? List.of() : List.of(setting.strip().split("\\s+"));
    }

    /** What is wrong with a value of the setting {@code http.browser}, in plain English. */
    public static Optional<String> problem(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        List<String> parts = words(setting);
        Path program = Path.of(parts.get(0));
        boolean fine = program.isAbsolute()
                && Files.isRegularFile(program)
                && Files.isExecutable(program)
                && parts.stream().skip(1).allMatch(option -> option.startsWith("--"));
        return fine
                ? Optional.empty()
                : Optional.of("'" + setting
                        + "' is no program; write the path of Chromium, like /usr/bin/chromium, or nothing");
    }

    /** Says what is missing before anything is begun. */
    void refuseUnset() throws FailedRenderingException {
        if (words.isEmpty()) {
            throw new FailedRenderingException(
                    FailureCause.OTHER,
                    "render needs a browser: set http.browser to the path of Chromium, like /usr/bin/chromium, or leave render out");
        } else if (!Files.isExecutable(Path.of(words.get(0)))) {
            throw new FailedRenderingException(
                    FailureCause.OTHER, "the browser " + words.get(0) + " is not there any more (http.browser)");
        } else if ("root".equals(System.getProperty("user.name")) && !words.contains(NO_SANDBOX)) {
            throw new FailedRenderingException(
                    FailureCause.OTHER,
                    "Chromium has no sandbox when root runs it: run the daemon as a user of its own, or, in a container that holds nothing"
                            + " else, write " + NO_SANDBOX + " behind its path in http.browser");
        }
    }

    /**
     * The call for one page.
     *
     * @param folder where its empty profile goes
     * @param port of the proxy on this machine
     */
    List<String> command(Path folder, int port, String address) {
        List<String> command = new ArrayList<>(words);
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("--proxy-server=http://127.0.0.1:" + port);
        command.add("--user-agent=" + userAgent);
        command.add(address);
        return command;
    }
}
