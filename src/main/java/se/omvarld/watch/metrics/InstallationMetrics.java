package se.omvarld.watch.metrics;

import static se.omvarld.watch.metrics.LabelledGauges.sample;

import io.micrometer.core.instrument.MultiGauge.Row;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.mail.signin.OAuth2Settings;
import se.omvarld.source.http.TrustedCertificates;

/** What is installed here and lies on its disk, as metrics; with several nodes each has its own. */
public final class InstallationMetrics {
    private final String version;
    private final Path data;
    private final Path rules;
    private final String backups;
    private final Optional<Long> secretEnd;
    private final Map<String, Instant> authorityEnds;

    /**
     * @param version of this program
     * @param data the data folder
     * @param rules the file of the rules in force
     * @param backups the folder of backups by schedule; empty for none
     * @param secretEnds the setting {@code mail.oauth2.secret-ends}
     * @param certificateFile the setting {@code mail.oauth2.certificate-file}
     * @param authorityFile the setting {@code http.ca-file}
     */
    public InstallationMetrics(
            String version,
            String data,
            String rules,
            String backups,
            String secretEnds,
            String certificateFile,
            String authorityFile,
            Clock clock) {
        this.version = version;
        this.data = Path.of(data);
        this.rules = Path.of(rules);
        this.backups = backups;
        this.secretEnd = OAuth2Settings.end(secretEnds, certificateFile, clock.getZone())
                .map(day -> day.atStartOfDay(clock.getZone()).toEpochSecond());
        this.authorityEnds = TrustedCertificates.ends(authorityFile); // read at start, as those that are in use
    }

    void read(LabelledGauges gauges) {
        gauges.set(
                "omvarld_build",
                "Always 1; its labels say which version runs, on which Java.",
                List.of(sample(1, "version", version, "java", System.getProperty("java.version"))));
        gauges.set(
                "omvarld_secret_end_timestamp_seconds",
                "The day on which the secret or certificate ends that the mail servers are signed in to with.",
                rows(secretEnd));
        List<Row<?>> ends = new ArrayList<>();
        authorityEnds.forEach((subject, end) -> ends.add(sample(end.getEpochSecond(), "subject", subject)));
        gauges.set("omvarld_authority_end_timestamp_seconds", "When a certificate of http.ca-file ends.", ends);
        gauges.set(
                "omvarld_rules_changed_timestamp_seconds",
                "When the rules in force were saved.",
                rows(modified(rules)));
        gauges.set(
                "omvarld_last_backup_timestamp_seconds",
                "When the newest backup of backup.folder was made; nothing when there is none.",
                rows(newestBackup()));
        disk(gauges);
    }

    private void disk(LabelledGauges gauges) {
        try {
            FileStore disk = Files.getFileStore(data);
            gauges.set(
                    "omvarld_disk_free_bytes",
                    "What is free on the disk of the data folder.",
                    List.of(sample(disk.getUsableSpace())));
            gauges.set(
                    "omvarld_disk_size_bytes",
                    "How large the disk of the data folder is.",
                    List.of(sample(disk.getTotalSpace())));
        } catch (IOException e) {
            gauges.set("omvarld_disk_free_bytes", "What is free on the disk of the data folder.", List.of());
        }
    }

    private Optional<Long> newestBackup() {
        if (backups.isEmpty() || !Files.isDirectory(Path.of(backups))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(backups))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .flatMap(file -> modified(file).stream())
                    .max(Long::compare);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant().getEpochSecond());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Row<?>> rows(Optional<Long> value) {
        return value.<List<Row<?>>>map(found -> List.of(sample(found))).orElse(List.of());
    }
}
