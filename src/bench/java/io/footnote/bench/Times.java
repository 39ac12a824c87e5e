package io.footnote.bench;

import java.util.List;

/** Durations of one kind, in one unit. */
record Times(List<Double> ascending) {

    Times {
        if (ascending.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        ascending = ascending.stream().sorted().toList();
    }

    double median() {
        int middle = ascending.size() / 2;
        return ascending.size() % 2 == 1 ? ascending.get(middle) : (ascending.get(middle - 1) + ascending.get(middle)) / 2;
    }

    double least() {
        return ascending.get(0);
    }

    double greatest() {
        return ascending.get(ascending.size() - 1);
    }

    /** What a share of them did not exceed, by nearest rank. */
    double percentile(double share) {
        return ascending.get(Math.max(0, (int) Math.ceil(share * ascending.size()) - 1));
    }
}
