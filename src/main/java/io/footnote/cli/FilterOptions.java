package io.footnote.cli;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.footnote.index.Filter;
import picocli.CommandLine.Option;

/** Narrows a command to some articles. */
final class FilterOptions {

    @Option(names = "--file", paramLabel = "GLOB", description = "Only articles whose path matches, such as 2026/**.")
    @Nullable
    String file;

    @Option(names = "--from", paramLabel = "DAY", description = "Only articles published on this day or later, such as 2026-05-01.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only articles published on this day or earlier.")
    @Nullable
    LocalDate to;

    @Option(names = "--tag", description = "Only articles with this tag.")
    @Nullable
    String tag;

    /** @throws IllegalArgumentException if the parts make no filter */
    Filter filter() {
        return new Filter(file, from, to, tag);
    }
}
