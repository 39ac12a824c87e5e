package io.footnote.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

import io.footnote.answer.QuestionAnswering;
import io.footnote.index.Indexer;
import io.footnote.index.PassageIndex;
import io.micrometer.core.instrument.MeterRegistry;

/** Wires the classes of this door that know nothing of the container. */
final class WebBeans {

    @Produces
    @Singleton
    Chat chat(QuestionAnswering answering, ChatConfig config, MeterRegistry metrics) {
        return new Chat(answering, new Conversations(config, Ticker.systemTicker()), metrics);
    }

    @Produces
    @Singleton
    IndexState indexState(PassageIndex index, Indexer indexer) {
        return new IndexState(index, indexer::progress);
    }
}
