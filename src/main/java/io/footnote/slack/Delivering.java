package io.footnote.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Brings an answer to where it belongs, each part of it once. */
final class Delivering {

    /** As long as Slack lets a response URL be used. */
    private static final Duration RESPONSE_URL_LASTS = Duration.ofMinutes(30);

    private final SlackApi slack;
    private final InstantSource clock;
    private final boolean commandsInChannel;

    /** @param commandsInChannel whether all in the channel see the answers to slash commands */
    Delivering(SlackApi slack, InstantSource clock, boolean commandsInChannel) {
        this.slack = slack;
        this.clock = clock;
        this.commandsInChannel = commandsInChannel;
    }

    /**
     * @param posted the parts that stand there already; those that are posted now are added
     * @param uncertain whether others may stand there, too
     */
    void deliver(Inquiry inquiry, List<SlackMessage> messages, Set<Integer> posted, boolean uncertain)
            throws PostFailedException {
        if (inquiry.thread() != null && uncertain) {
            posted.addAll(slack.posted(inquiry));
        }
        for (int part = 0; part < messages.size(); part++) {
            if (posted.contains(part)) {
                continue;
            }
            if (inquiry.responseUrl() == null) {
                slack.post(inquiry, part, messages.get(part));
            } else {
                respond(inquiry, inquiry.responseUrl(), part, messages.get(part));
            }
            posted.add(part);
        }
    }

    /**
     * The first part takes the place of "Searching…" where only one person sees it, so posting it again does no harm. What
     * was posted for all to see cannot be asked for: if the process dies in that moment, it is posted twice.
     */
    private void respond(Inquiry inquiry, String responseUrl, int part, SlackMessage message) throws PostFailedException {
        if (clock.instant().isAfter(inquiry.at().plus(RESPONSE_URL_LASTS))) {
            throw PostFailedException.failed("the response_url is older than " + RESPONSE_URL_LASTS, null, false);
        }
        slack.respond(responseUrl, message, commandsInChannel, part == 0 && !commandsInChannel);
    }
}
