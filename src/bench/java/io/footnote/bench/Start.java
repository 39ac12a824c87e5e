package io.footnote.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Seconds from launch to ready: with the shipped articles, and with a kept index of many, in turns. */
final class Start {

    private static final double SHIPPED_S = 6;
    private static final double KEPT_MORE_S = 1;

    private Start() {
    }

    /** Corpus folder and the data folder that keeps its index, or neither of them; before them, how often to start. */
    public static void main(String... args) throws IOException, InterruptedException {
        List<Double> shipped = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            shipped.add(seconds("serve"));
            if (args.length > 1) {
                kept.add(seconds("serve", "--corpus", args[1], "--data", args[2]));
            }
        }
        Rows rows = new Rows();
        Times first = report(rows, "shipped corpus, ", shipped);
        rows.atMost("shipped corpus, median s to ready", "%.2f", first.median(), SHIPPED_S);
        if (!kept.isEmpty()) {
            Times again = report(rows, "kept index, ", kept);
            rows.reported("kept index, median s to ready", "%.2f", again.median())
                    .atMost("kept index, s more than shipped", "%.2f", again.median() - first.median(), KEPT_MORE_S);
        }
        System.exit(rows.print());
    }

    private static double seconds(String... arguments) throws IOException, InterruptedException {
        try (Service service = Service.start("start", List.of(), List.of(arguments))) {
            return service.ready();
        }
    }

    private static Times report(Rows rows, String of, List<Double> seconds) {
        Times times = new Times(seconds);
        rows.reported(of + "least s to ready", "%.2f", times.least())
                .reported(of + "greatest s to ready", "%.2f", times.greatest());
        return times;
    }
}
