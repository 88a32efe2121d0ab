package se.omvarld.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import se.omvarld.cli.command.Cli;

/** Runs commands of the shipped program on one folder, beside a site and a mail server, and kills them at chosen moments. */
final class Killing implements AutoCloseable {
    /** Whether somebody asked for a run of its own length, with {@code -Dkills}. */
    static final boolean LONG = System.getProperty("kills") != null;
    /** Every build tries the same moments, a long run others each time. */
    static final long SEED = Long.getLong("seed", LONG ? System.nanoTime() : 1);

    private static final long PATIENCE = 120_000;

    final NewsSite site;
    final MailTrap mails;
    final Letters letters = new Letters();
    /** The runs that were killed. */
    final List<Integer> killed = new ArrayList<>();
    /** How often a process was killed, by command and moment. */
    final Map<String, Integer> kinds = new TreeMap<>();

    private final Random random;
    private final Path folder;
    private final List<String> options;
    /** How many statements a command runs. */
    private final Map<String, Integer> statements = new TreeMap<>();
    /** How many milliseconds a process lives that nobody kills; 0 as long as none did. */
    private long usual;

    private volatile Moment moment = new Moment(0, "", 0);
    private int run;
    private int attempts;

    Killing(Path folder, Random random, String... settings) throws IOException {
        this.folder = folder;
        this.random = random;
        site = new NewsSite(random, () -> moment);
        mails = new MailTrap(() -> moment);
        site.writeSources(folder.resolve("sources"));
        options = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        options.addAll(List.of("--sources", folder.resolve("sources").toString()));
        set("http.allow-internal=true", "http.robots=false", "http.pause=0", "report.soffice=off");
        set("mail.smtp.host=127.0.0.1", "mail.smtp.port=" + mails.port(), "mail.smtp.security=none");
        set("mail.to=one@example.se, two@example.se");
        set(letters.settings());
        set(settings);
    }

    /** Some more news in each feed, and in a mail or two. */
    void grow(ZonedDateTime date) throws Exception {
        site.grow(date);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            letters.forward(site.add(Letters.FEED, date));
        }
    }

    /** Adds options to every command that follows. */
    void with(String... more) {
        options.addAll(List.of(more));
    }

    void set(String... settings) {
        for (String setting : settings) {
            options.addAll(List.of("--set", setting));
        }
    }

    /** Runs a command to its end; in a long run the first in a process of its own, to know how long that takes. */
    Cli.Result finished(String... command) throws IOException {
        if (usual > 0 || !LONG) {
            moment = new Moment(++run, "", 0);
            return Cli.shipped().with(options.toArray(new String[0])).run(command);
        }
        try (Child child = start("", 0, command)) {
            if (!ends(child, PATIENCE, command)) {
                throw new AssertionError(String.join(" ", command) + " does not end: " + child.log);
            }
            return new Cli.Result(child.code(), "", String.join("\n", child.log));
        }
    }

    /** Waits for the end of a process. False when it lives on. */
    private boolean ends(Child child, long millis, String... command) {
        long begin = System.nanoTime();
        boolean ended = child.ends(millis);
        if (ended) {
            usual = Math.max(usual, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            statements.merge(command[0], moment.times(Child.STATEMENT), Math::max);
        }
        return ended;
    }

    /** Starts a process; it must be closed. */
    Child start(String step, int time, String... command) throws IOException {
        moment = new Moment(++run, step, time);
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of(command));
        return new Child(folder, moment, line);
    }

    /** Runs a command and kills it at a moment of chance, each time of another kind. False when it was done before. */
    boolean killedAtRandom(String... command) throws IOException {
        return switch (attempts++ % 4) {
            case 2 -> killedAfterContact(random.nextInt(500), command);
            case 3 -> killedAfter((long) ((usual > 0 ? usual : 2500) * (0.2 + random.nextDouble())), command);
            case 0 ->
                killedAt(
                        Child.STATEMENT,
                        1 + random.nextInt(Math.max(1, statements.getOrDefault(command[0], 80))),
                        command);
            default -> killedAtStep(command);
        };
    }

    private boolean killedAtStep(String... command) throws IOException {
        List<String> steps = command[0].equals("poll") ? NewsSite.STEPS : MailTrap.STEPS;
        int times = command[0].equals("poll") ? NewsSite.FEEDS : 2;
        return killedAt(steps.get(random.nextInt(steps.size())), 1 + random.nextInt(times), command);
    }

    /** Kills a command a while after its start. */
    boolean killedAfter(long millis, String... command) throws IOException {
        try (Child child = start("", 0, command)) {
            return !ends(child, millis, command) && kill(child, "after a while", command);
        }
    }

    /** Kills a command a while after it first spoke with a server or the store. */
    boolean killedAfterContact(long millis, String... command) throws IOException {
        try (Child child = start("", 0, command)) {
            while (child.lives() && !moment.contact().await(20, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            return !child.ends(millis) && kill(child, "a while after contact", command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills a command when it stands at a step. */
    boolean killedAt(String step, int time, String... command) throws IOException {
        try (Child child = start(step, time, command)) {
            while (child.lives() && !moment.come().await(5, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            if (!child.lives()) {
                statements.merge(command[0], moment.times(Child.STATEMENT), Math::max);
                return false;
            }
            return kill(child, step, command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean kill(Child child, String when, String... command) {
        child.kill();
        killed.add(run);
        kinds.merge(command[0] + ": " + when, 1, Integer::sum);
        return true;
    }

    @Override
    public void close() throws IOException {
        site.close();
        mails.close();
        letters.close();
    }
}
