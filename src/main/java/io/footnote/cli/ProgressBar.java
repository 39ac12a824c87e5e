package io.footnote.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexProgress;

/** Redraws one line of the error stream while something long is done. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Supplier<IndexProgress> progress;
    private final @Nullable PrintStream terminal;
    private final Thread thread = new Thread(this::run, "progress-bar");

    /** @param terminal null to draw nothing */
    ProgressBar(Supplier<IndexProgress> progress, @Nullable PrintStream terminal) {
        this.progress = progress;
        this.terminal = terminal;
        thread.setDaemon(true);
    }

    /** Draws only where somebody looks: in a file or a pipe the log has the same numbers. */
    static ProgressBar onTerminal(Supplier<IndexProgress> progress) {
        return new ProgressBar(progress, System.console() == null ? null : System.err);
    }

    void begin() {
        if (terminal != null) {
            thread.start();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal != null) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    private void run() {
        try {
            while (terminal != null) {
                TimeUnit.MILLISECONDS.sleep(200);
                terminal.print(CLEAR_LINE + line(progress.get()));
                terminal.flush();
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    static String line(IndexProgress now) {
        int filled = now.total() == 0 ? 0 : WIDTH * now.done() / now.total();
        Duration left = now.timeLeft();
        return String.format(Locale.ROOT, "[%s%s] %d of %d articles, %.0f passages/s%s", "#".repeat(filled),
                ".".repeat(WIDTH - filled), now.done(), now.total(), now.passagesPerSecond(),
                left == null ? "" : String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart()));
    }
}
