package io.footnote.slack;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack's markup</a>, read and written. */
final class Mrkdwn {

    /** {@code <@U1>}, {@code <#C1|desk>}, {@code <!here>}, {@code <https://x|label>}. */
    private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*<@[^<>]*>[\\s,:]*");

    private Mrkdwn() {
    }

    /** What a person wrote, without the mention of the bot. */
    static String read(String text, Set<String> bots) {
        String rest = LEADING_MENTION.matcher(text).replaceFirst("");
        StringBuilder plain = new StringBuilder();
        Matcher markup = MARKUP.matcher(rest);
        while (markup.find()) {
            markup.appendReplacement(plain, Matcher.quoteReplacement(plain(markup, bots)));
        }
        markup.appendTail(plain);
        return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    private static String plain(Matcher markup, Set<String> bots) {
        String label = markup.group(3);
        return switch (markup.group(1)) {
            case "@" -> label == null || bots.contains(markup.group(2)) ? "" : '@' + label;
            case "#" -> label == null ? "" : '#' + label;
            case "!" -> label == null ? "" : label;
            default -> label == null ? markup.group(2) : label;
        };
    }

    /** Says the text and nothing else: without a raw angle bracket no mention, no channel and no link can begin. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The label, linked if there is an address that a browser may follow. */
    static String link(@Nullable String url, String label) {
        if (url == null || !url.matches("(?i)https?://\\S+")) {
            return escape(label);
        }
        String address = url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;");
        return '<' + address + '|' + escape(label.replace('|', '/').replaceAll("[<>]", "")) + '>';
    }
}
