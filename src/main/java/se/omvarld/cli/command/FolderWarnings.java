package se.omvarld.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.cli.daemon.BackupFactory;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.rules.edit.FileReplacement;

/** What {@code check} says of folders: files in them that no backup takes, and those that the daemon cannot write to. */
final class FolderWarnings {
    /** Where the unit and what was changed of it lie (systemd.unit, table 1). */
    static final List<Path> UNITS = Stream.of("/etc", "/usr/local/lib", "/usr/lib", "/lib")
            .map(root -> Path.of(root, "systemd/system"))
            .toList();

    private static final String UNIT = "omvarldsbevakning.service";
    private static final Pattern WRITABLE = Pattern.compile("(?m)^ReadWritePaths=(.*)$");

    private FolderWarnings() {}

    static List<String> of(Folders folders) {
        try {
            return BackupFactory.files(folders).found().foreign().stream()
                    .map(file -> "backups leave out " + file)
                    .toList();
        } catch (IOException e) {
            return List.of("the folders cannot be looked through for backups: " + e);
        }
    }

    /** @param units the folders of systemd's units */
    static List<String> unwritable(Folders folders, Settings settings, List<Path> units) {
        List<String> warnings = new ArrayList<>();
        List<Path> allowed = allowed(units);
        if (settings.get("observe.edit-rules").equals("true")) {
            rules(folders.config().toAbsolutePath().normalize(), allowed).ifPresent(warnings::add);
        }
        for (String setting : List.of("backup.folder", "feed.folder", "report.returned")) {
            String value = settings.get(setting);
            Path folder = folders.inData(value).toAbsolutePath().normalize();
            if (value.isEmpty()) {
                continue;
            }
            if (!Files.isWritable(nearest(folder))) {
                warnings.add(setting + ": this user cannot write to " + folder);
            }
            boolean isInData = folder.startsWith(folders.data().toAbsolutePath().normalize());
            if (!isInData && !allowed.isEmpty() && allowed.stream().noneMatch(folder::startsWith)) {
                warnings.add(setting + ": the systemd unit does not let the daemon write to " + folder
                        + "; run: systemctl edit " + UNIT + ", and add below [Service]: ReadWritePaths=" + folder);
            }
        }
        return warnings;
    }

    /** Why the page for the rules will be able to save nothing. */
    private static Optional<String> rules(Path config, List<Path> allowed) {
        Path areas = config.resolve("areas.yaml");
        if (!allowed.isEmpty() && allowed.stream().noneMatch(config::startsWith)) {
            return Optional.of("observe.edit-rules: the systemd unit does not let the daemon write to " + config
                    + "; run: systemctl edit " + UNIT + ", and add below [Service]: ReadWritePaths=" + config);
        }
        return FileReplacement.hindrance(areas).map(hindrance -> switch (hindrance) {
            case FOLDER ->
                "observe.edit-rules: this user cannot write to " + config
                        + ", so that no rule can be saved; let the daemon's user write there";
            case OWNER ->
                "observe.edit-rules: " + areas + " belongs to another user than this one, so that no rule can be saved;"
                        + " run: chown USER " + areas + ", with the user that the daemon runs as";
        });
    }

    private static Path nearest(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    /** What the unit lets be written; empty where there is no unit. */
    private static List<Path> allowed(List<Path> units) {
        return units.stream()
                .flatMap(folder ->
                        Stream.concat(Stream.of(folder.resolve(UNIT)), confs(folder.resolve(UNIT + ".d")).stream()))
                .filter(Files::isReadable)
                .flatMap(file -> WRITABLE.matcher(text(file)).results())
                .flatMap(found -> Stream.of(found.group(1).strip().split("\\s+")))
                .map(path -> Path.of(path.replaceFirst("^[-+]+", "")))
                .toList();
    }

    private static List<Path> confs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".conf")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
