/**
 * The Slack door: each question that Slack delivers gets one cited answer, in its thread. A delivery is verified, kept and
 * acknowledged at once; it is answered afterwards, and after a restart if need be.
 */
@NullMarked
package io.footnote.slack;

import org.jspecify.annotations.NullMarked;
