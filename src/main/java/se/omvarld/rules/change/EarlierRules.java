package se.omvarld.rules.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.rules.file.RuleLoader;

/**
 * The last rule files that were in force, in a folder beside {@code areas.yaml}, so that people can take one back. Each is
 * named by when another took its place.
 */
public final class EarlierRules {
    static final String FOLDER = "tidigare-regler";
    private static final Logger LOG = LoggerFactory.getLogger("config");
    private static final int MOST = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private final Path edited;
    private final Path folder;
    private final ZoneId zone;

    /** @param edited the folder of {@code areas.yaml} */
    public EarlierRules(Path edited, ZoneId zone) {
        this.edited = edited;
        this.folder = edited.resolve(FOLDER);
        this.zone = zone;
    }

    /** Keeps those of the old files that others have replaced. A folder that refuses is told in the log. */
    void keep(RuleState before, RuleState now, Instant until) {
        for (String name : List.of(RuleLoader.AREAS, RuleLoader.ITEM_TYPES)) {
            String old = before.files().get(name);
            if (!old.isEmpty() && !old.equals(now.files().get(name))) {
                keep(name, old, until);
            }
        }
    }

    private void keep(String name, String content, Instant until) {
        String kept = name.replace(".yaml", "-" + STAMP.format(until.atZone(zone)) + ".yaml");
        try {
            Files.createDirectories(folder);
            open(folder, "rwxr-x---");
            Path file = Files.write(folder.resolve(kept), content.getBytes(StandardCharsets.UTF_8));
            open(file, "rw-r-----");
            List<String> all = names();
            for (String surplus : all.subList(Math.min(MOST, all.size()), all.size())) {
                Files.deleteIfExists(folder.resolve(surplus));
            }
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be kept in {}; the new rules are taken over all the same ({})",
                    kept,
                    folder,
                    e.toString());
        }
    }

    /** Whoever may read the rules may read the earlier ones. */
    private void open(Path file, String permissions) throws IOException {
        Path rules = edited.resolve(RuleLoader.AREAS);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null || !Files.exists(rules)) {
            return;
        }
        Set<PosixFilePermission> granted = EnumSet.copyOf(PosixFilePermissions.fromString(permissions));
        if (Files.getPosixFilePermissions(rules).contains(PosixFilePermission.OTHERS_READ)) {
            granted.add(PosixFilePermission.OTHERS_READ);
            if (Files.isDirectory(file)) {
                granted.add(PosixFilePermission.OTHERS_EXECUTE);
            }
        }
        Files.setPosixFilePermissions(file, granted);
    }

    /** What a kept file holds; empty when none of this name is kept. */
    public Optional<byte[]> read(String name) {
        try {
            return names().contains(name) ? Optional.of(Files.readAllBytes(folder.resolve(name))) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({})", folder.resolve(name), e.toString());
            return Optional.empty();
        }
    }

    /** The names of the files that are kept, the newest first. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?:areas|item-types)-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.yaml"))
                    .sorted(Comparator.comparing((String name) -> name.replaceFirst("^\\D+", ""))
                            .reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed ({})", folder, e.toString());
            return List.of();
        }
    }
}
