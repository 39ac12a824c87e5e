package io.footnote.web;

import java.util.concurrent.CountDownLatch;

/** Tells a test that a slow answer was called off. */
final class Interruptions {

    static final CountDownLatch LATCH = new CountDownLatch(1);

    private Interruptions() {
    }
}
