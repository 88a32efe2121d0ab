package se.omvarld.edition.template;

import com.sun.management.ThreadMXBean;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills one template, on a thread of its own: people edit templates, and a loop without an end must hang neither {@code check}
 * nor an edition, nor take the memory. Bounded are the time, what is written, and what is allocated meanwhile, each
 * far above what a digest of thousands of items takes.
 */
final class BoundedRendering implements TemplateProcessingTracer {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_CHARACTERS = 20_000_000;

    /** Of 256 MB of heap. A text that is doubled again and again is stopped before it takes as much again. */
    private static final long MOST_BYTES = 96L << 20;

    /** At once. A single expression that never ends cannot be stopped, only left alone: so many at most. */
    private static final Semaphore THREADS_LEFT = new Semaphore(4);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Template template;
    private final Object view;
    private final Duration longest;
    private final StringWriter out = new StringWriter(16_384);
    private volatile int line;
    private long before;

    private BoundedRendering(Template template, Object view, Duration longest) {
        this.template = template;
        this.view = view;
        this.longest = longest;
    }

    /** @param template as {@link #stoppable} made it */
    static String fill(Template template, Object view) throws TemplateException, IOException {
        return fill(template, view, LONGEST);
    }

    static String fill(Template template, Object view, Duration longest) throws TemplateException, IOException {
        return new BoundedRendering(template, view, longest).run();
    }

    /** Its loops look whether they are to end, also those that show nothing. */
    static Template stoppable(Template template) {
        _CoreAPI.addThreadInterruptedChecks(template);
        return template;
    }

    private String run() throws TemplateException, IOException {
        takeThread();
        FutureTask<String> task = new FutureTask<>(this::process);
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        THREADS_LEFT.release();
                    }
                },
                "template");
        thread.setDaemon(true);
        thread.start();
        return result(task);
    }

    private static void takeThread() throws IOException {
        try {
            if (!THREADS_LEFT.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new EndlessTemplateException(
                        0, "cannot be tried, since earlier ones that never ended still run: mend it, then restart");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", cause);
    }

    private String result(FutureTask<String> task) throws TemplateException, IOException {
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new EndlessTemplateException(line, "takes more than " + longest.toMillis() / 1000.0 + " s");
        } catch (InterruptedException e) {
            task.cancel(true);
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private RuntimeException failure(Throwable cause) throws TemplateException, IOException {
        if (cause instanceof TemplateException wrong) {
            throw wrong;
        } else if (cause instanceof IOException unwritten) {
            throw unwritten;
        } else if (cause instanceof StackOverflowError) {
            return new EndlessTemplateException(line, "calls itself without an end");
        } else if (cause instanceof OutOfMemoryError) {
            return new EndlessTemplateException(line, "takes more memory than there is");
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private String process() throws TemplateException, IOException {
        Environment filling = template.createProcessingEnvironment(view, out);
        filling.setTemplateProcessingTracer(this);
        before = THREADS.getCurrentThreadAllocatedBytes();
        filling.process();
        return out.toString();
    }

    @Override
    public void enterElement(Environment filling, TracedElement element) {
        line = element.getBeginLine();
        if (out.getBuffer().length() > MOST_CHARACTERS) {
            throw new EndlessTemplateException(line, "writes more than " + MOST_CHARACTERS + " characters");
        } else if (THREADS.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
            throw new EndlessTemplateException(line, "takes more than " + (MOST_BYTES >> 20) + " MB of memory");
        } else if (Thread.currentThread().isInterrupted()) {
            throw new EndlessTemplateException(line, "takes too long");
        }
    }

    @Override
    public void exitElement(Environment filling, TracedElement element) {
        // what was entered is what counts
    }
}
