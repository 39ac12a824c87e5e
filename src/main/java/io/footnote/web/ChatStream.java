package io.footnote.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.footnote.answer.Answer;
import io.footnote.web.Chat.Asked;
import io.footnote.wire.AnswerJson;
import io.footnote.wire.Json;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Streams one answer. It is found on a worker thread, which is interrupted when nobody listens any more. */
final class ChatStream {

    private final Chat chat;
    private final Asked asked;
    private final Sse sse;
    private int lastId;
    private volatile boolean ended;

    ChatStream(Chat chat, Asked asked, Sse sse) {
        this.chat = chat;
        this.asked = asked;
        this.sse = sse;
    }

    /** @param indexGeneration what the stream says about the index; the answer may come from a newer one */
    Multi<OutboundSseEvent> events(ExecutorService workers, Duration heartbeat, long indexGeneration) {
        OutboundSseEvent first = event(
                new ChatEvent.Meta(asked.id(), asked.conversationId(), indexGeneration, chat.mode(asked).toString()));
        return Multi.createFrom().emitter(listener -> {
            listener.emit(first);
            Future<?> beat = Infrastructure.getDefaultWorkerPool().scheduleAtFixedRate(() -> listener.emit(ping()),
                    heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            Future<?> work = workers.submit(() -> answer(listener));
            listener.onTermination(() -> {
                beat.cancel(false);
                if (!ended) {
                    work.cancel(true);
                }
            });
        });
    }

    private void answer(MultiEmitter<? super OutboundSseEvent> listener) {
        try {
            ChatEvents events = new ChatEvents(event -> listener.emit(event(event)));
            Answer answer = chat.answer(asked, events);
            events.done(AnswerJson.of(asked.id(), asked.conversationId(), asked.question().text(), answer), answer);
        } catch (RuntimeException e) {
            if (!listener.isCancelled()) {
                listener.emit(event(new ChatEvent.Failed(Problems.of(e))));
            }
        }
        ended = true;
        listener.complete();
    }

    /** Data is one line of JSON: a line end inside it would make two lines of one event. */
    private OutboundSseEvent event(ChatEvent event) {
        return sse.newEventBuilder().id(Integer.toString(++lastId)).name(event.type()).data(Json.write(event)).build();
    }

    private OutboundSseEvent ping() {
        return sse.newEventBuilder().comment("ping").build();
    }
}
