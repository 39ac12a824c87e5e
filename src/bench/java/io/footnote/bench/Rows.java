package io.footnote.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in plain text: what was measured, and whether that is enough. */
public final class Rows {

    private final List<List<String>> rows = new ArrayList<>();
    private boolean missed;

    public Rows row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** @param format of both numbers, as {@link String#format} */
    Rows atLeast(String what, String format, double figure, double bound) {
        return judged(what, "at least " + number(format, bound), number(format, figure), figure >= bound);
    }

    Rows atMost(String what, String format, double figure, double bound) {
        return judged(what, "at most " + number(format, bound), number(format, figure), figure <= bound);
    }

    Rows reported(String what, String format, double figure) {
        return row(what, "", number(format, figure));
    }

    private Rows judged(String what, String bound, String figure, boolean reached) {
        missed |= !reached;
        return row(what, bound, figure, reached ? "reached" : "MISSED");
    }

    public static String number(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }

    /** Prints the rows in aligned columns and gives the exit code: 1 if a figure was missed. */
    int print() {
        System.out.print(text());
        return missed ? 1 : 0;
    }

    public String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
