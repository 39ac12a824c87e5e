package io.footnote.feedback;

import java.util.Comparator;
import java.util.List;

import io.footnote.store.Row;
import io.footnote.store.Store;
import io.footnote.store.Table;

/** All feedback, up to a bound; beyond, the oldest is dropped. Thread-safe. */
public final class FeedbackBook {

    private static final int MOST = 10_000;
    private static final Comparator<Feedback> NEWEST_FIRST = Comparator.comparing(Feedback::at).reversed()
            .thenComparing(Feedback::id);

    private final Table<Feedback> table;

    public FeedbackBook(Store store) {
        table = store.table("feedback", Feedback.class);
    }

    /** How many found an answer helpful, and how many did not. */
    public record Counts(long helpful, long notHelpful) {
    }

    public synchronized void add(Feedback feedback) {
        table.put(feedback.id(), feedback);
        if (table.size() > MOST) {
            Feedback oldest = all().get(table.size() - 1);
            table.removeIf(oldest::equals);
        }
    }

    /** Newest first. */
    public List<Feedback> all() {
        return table.rows().stream().map(Row::value).sorted(NEWEST_FIRST).toList();
    }

    public static Counts counts(List<Feedback> feedback) {
        long helpful = feedback.stream().filter(Feedback::helpful).count();
        return new Counts(helpful, feedback.size() - helpful);
    }
}
