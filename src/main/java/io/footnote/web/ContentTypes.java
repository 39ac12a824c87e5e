package io.footnote.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Says no to bodies that do not say that they are JSON in UTF-8. */
final class ContentTypes {

    private ContentTypes() {
    }

    /** A body without a content type is refused too: a browser sends one across sites without asking first. */
    static void requireJson(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null || !"application/json".equalsIgnoreCase(type.getType() + '/' + type.getSubtype())) {
            throw new ProblemException(Problems.ofStatus(415));
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("utf8")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "JSON is UTF-8, not " + charset + '.');
        }
    }
}
