package se.omvarld.source.config;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import se.omvarld.item.text.Sha256;

/**
 * Reads the kinds of sources. The same files again are the same kinds: a start asks twice and the daemon at each change of a source,
 * of files that hardly ever change. May be used by several threads.
 */
public final class SourceKindLoader {
    private final Path folder;
    private volatile Optional<Known> last = Optional.empty();

    /**
     * Kinds with the state of the files that they were read from.
     *
     * @param content by {@link #content}
     */
    private record Known(String content, SourceKinds kinds) {}

    /** @param folder usually {@code routes/source-kinds} */
    public SourceKindLoader(Path folder) {
        this.folder = folder;
    }

    /** The kinds of the files that can be read: a bad one costs only its own kind, and {@code check} says what is wrong with it. */
    public SourceKinds load() {
        String content = content();
        Optional<Known> known = last.filter(one -> one.content().equals(content));
        if (known.isPresent()) {
            return known.get().kinds();
        }
        SourceKinds read = new SourceKinds(folder);
        if (content.equals(content())) { // else it cannot be said what was read
            last = Optional.of(new Known(content, read));
        }
        return read;
    }

    /** Tells one state of the files from another. */
    private String content() {
        MessageDigest digest = Sha256.begin();
        for (Path file : SourceKinds.files(folder)) {
            digest.update(Sha256.of(file.toString()));
            digest.update(Sha256.of(RouteFile.state(file)));
        }
        return Sha256.end(digest);
    }
}
