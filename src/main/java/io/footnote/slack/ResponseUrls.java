package io.footnote.slack;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** Which addresses answers may be posted to. One of anybody else's would make this service a proxy into its own network. */
final class ResponseUrls {

    private final URI slack;

    /** @param slack whose scheme, host and port is allowed, and no other */
    ResponseUrls(URI slack) {
        if (slack.getScheme() == null || slack.getHost() == null) {
            throw new IllegalArgumentException("footnote.slack.response-url must be an absolute address, not " + slack);
        }
        this.slack = slack;
    }

    boolean allow(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return slack.getScheme().equals(uri.getScheme()) && slack.getHost().equals(uri.getHost())
                    && slack.getPort() == uri.getPort() && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
