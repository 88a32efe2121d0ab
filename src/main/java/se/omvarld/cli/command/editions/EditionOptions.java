package se.omvarld.cli.command.editions;

import picocli.CommandLine.Option;

/** What can be asked of an edition. */
final class EditionOptions {
    @Option(
            names = "--preview",
            description = "only write it into the data folder's preview/; nothing is sent or frozen")
    private boolean preview;

    @Option(names = "--again", description = "send an edition once more, on purpose")
    private boolean again;

    boolean preview() {
        return preview;
    }

    boolean again() {
        return again;
    }
}
