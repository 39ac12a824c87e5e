package io.footnote.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How passages are searched. */
@ConfigMapping(prefix = "footnote.index")
public interface IndexConfig {

    /**
     * Up to this many passages every vector is looked at, which misses nothing and takes some 20 ms for 100,000; with more, a
     * graph proposes candidates, which is faster and may miss some.
     */
    @WithDefault("100000")
    int exactScanLimit();

    /** Whether the service brings the index up to date by itself; a command that needs an index does so when it runs. */
    @WithDefault("true")
    boolean background();
}
