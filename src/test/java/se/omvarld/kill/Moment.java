package se.omvarld.kill;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** When a process is to be killed: at a step of its talk with a server, the so-manieth time. */
final class Moment {
    private final int run;
    private final String step;
    private final int time;
    private final Map<String, Integer> reached = new ConcurrentHashMap<>();
    private final CountDownLatch contact = new CountDownLatch(1);
    private final CountDownLatch come = new CountDownLatch(1);
    private final CountDownLatch dead = new CountDownLatch(1);

    /** @param step empty for none */
    Moment(int run, String step, int time) {
        this.run = run;
        this.step = step;
        this.time = time;
    }

    int run() {
        return run;
    }

    /** A server or the log stands at a step. The process is dead when this returns, if this was its moment. */
    void reached(String where) {
        contact.countDown();
        if (reached.merge(where, 1, Integer::sum) == time && where.equals(step)) {
            come.countDown();
            try {
                dead.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int times(String where) {
        return reached.getOrDefault(where, 0);
    }

    CountDownLatch contact() {
        return contact;
    }

    CountDownLatch come() {
        return come;
    }

    void over() {
        dead.countDown();
    }

    @Override
    public String toString() {
        return step.isEmpty() ? "at random" : step + " " + time;
    }
}
