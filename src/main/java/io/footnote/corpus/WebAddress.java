package io.footnote.corpus;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a citation may link to. */
final class WebAddress {

    private WebAddress() {
    }

    /** Whether it is an absolute http or https address: a citation must never carry a {@code javascript:} one. */
    static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            return uri.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
