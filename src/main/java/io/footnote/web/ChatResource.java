package io.footnote.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.footnote.web.Chat.Asked;
import io.footnote.wire.AnswerJson;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** Asks questions. */
@Path("/api/chat")
public final class ChatResource {

    private final Chat chat;

    ChatResource(Chat chat) {
        this.chat = chat;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AnswerJson ask(@Context RoutingContext http, @Context HttpHeaders headers) {
        ContentTypes.requireJson(headers);
        ChatRequest request = ChatRequest.parse(ProblemRoutes.body(http));
        Asked asked = chat.open(request);
        return AnswerJson.of(asked.id(), asked.conversationId(), request.question(), chat.answer(asked));
    }
}
