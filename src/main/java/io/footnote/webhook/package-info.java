/** The door for chat products that take the answer in the reply to their post: Mattermost and Rocket.Chat. */
@NullMarked
package io.footnote.webhook;

import org.jspecify.annotations.NullMarked;
