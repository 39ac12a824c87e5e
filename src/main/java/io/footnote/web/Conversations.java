package io.footnote.web;

import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import io.footnote.answer.Turn;

/** What was said in each conversation, bounded in number, turns, characters and age. Thread-safe. */
final class Conversations {

    private final Cache<String, List<Turn>> turns;
    private final int maxTurns;
    private final int maxCharacters;

    Conversations(ChatConfig config, Ticker ticker) {
        this.maxTurns = config.maxTurns();
        this.maxCharacters = config.maxCharacters();
        this.turns = Caffeine.newBuilder()
                .maximumSize(config.maxConversations())
                .expireAfterAccess(config.maxAge())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Oldest first; empty for a conversation that is not known, or not any more. */
    List<Turn> turns(String id) {
        List<Turn> known = turns.getIfPresent(id);
        return known == null ? List.of() : known;
    }

    /** Puts {@code before} and the new turns in place of what was remembered. */
    void remember(String id, List<Turn> before, Turn question, Turn answer) {
        List<Turn> all = new ArrayList<>(before);
        all.add(question);
        all.add(answer);
        turns.put(id, List.copyOf(all.subList(first(all), all.size())));
    }

    /** Where the newest turns begin that are within both bounds. */
    private int first(List<Turn> all) {
        int first = all.size();
        int characters = 0;
        while (first > 0 && all.size() - first < maxTurns) {
            characters += all.get(first - 1).text().length();
            if (characters > maxCharacters) {
                break;
            }
            first--;
        }
        return first;
    }

    long size() {
        return turns.estimatedSize();
    }
}
