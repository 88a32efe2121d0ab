package se.omvarld.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the product that is measured while it lives, by what Linux tells of it. */
final class Daemon {
    private static final int TICKS_A_SECOND = 100;

    private final Process process;
    private long peak;
    private long resident;
    private long millis;

    Daemon(Process process) {
        this.process = process;
    }

    static List<String> command(Path sources, Path data, String... command) {
        List<String> words =
                new ArrayList<>(List.of("bin/omvarld", "--sources", sources.toString(), "--data", data.toString()));
        words.addAll(PollBenchmark.settings());
        words.addAll(List.of(command));
        return words;
    }

    int waitFor() throws InterruptedException {
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            look();
        }
        return process.exitValue();
    }

    void pause(long wait) throws InterruptedException {
        process.waitFor(wait, TimeUnit.MILLISECONDS);
        look();
    }

    long processorMillis() {
        return millis;
    }

    long residentMegabytes() {
        return resident / 1024;
    }

    long peakMegabytes() {
        return peak / 1024;
    }

    private void look() {
        try {
            Path proc = Path.of("/proc/" + process.pid());
            for (String line : Files.readAllLines(proc.resolve("status"))) {
                if (line.startsWith("VmHWM:")) {
                    peak = number(line);
                } else if (line.startsWith("VmRSS:")) {
                    resident = number(line);
                }
            }
            String[] stat = Files.readString(proc.resolve("stat"))
                    .replaceAll("^.*\\) ", "")
                    .split(" ", -1);
            millis = (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) * 1000 / TICKS_A_SECOND;
        } catch (IOException e) {
            // it has just ended: what was seen last counts
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
