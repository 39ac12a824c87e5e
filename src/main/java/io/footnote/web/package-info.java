/** The HTTP door: chat, search and articles as JSON and server-sent events. */
@NullMarked
package io.footnote.web;

import org.jspecify.annotations.NullMarked;
