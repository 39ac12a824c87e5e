package io.footnote.web;

import java.util.concurrent.atomic.AtomicInteger;

/** How often a slow answer was called off. */
final class Interruptions {

    static final AtomicInteger COUNT = new AtomicInteger();

    private Interruptions() {
    }
}
