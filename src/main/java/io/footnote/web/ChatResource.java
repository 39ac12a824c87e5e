package io.footnote.web;

import java.util.concurrent.ExecutorService;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import io.footnote.answer.AnswerListener;
import io.footnote.index.IndexSnapshot;
import io.footnote.web.Chat.Asked;
import io.footnote.wire.AnswerJson;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** Asks questions. */
@Path("/api/chat")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Chat")
@APIResponse(responseCode = "400", description = "A mistake in the body, with the field at fault", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "413", description = "The body is larger than 64 KB", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "415", description = "The body is not said to be JSON in UTF-8", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "503", description = "There is no index yet; see Retry-After", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class ChatResource {

    private final Chat chat;
    private final IndexState index;
    private final ChatConfig config;
    private final ExecutorService workers;

    ChatResource(Chat chat, IndexState index, ChatConfig config, ExecutorService workers) {
        this.chat = chat;
        this.index = index;
        this.config = config;
        this.workers = workers;
    }

    /** The body is read and checked by hand: a mistake is named by its field, and no wrong type is made right silently. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a question", description = "One to three sentences quoted from the articles, each with its "
            + "citation, or an abstention if the articles do not hold the answer. Send the conversationId of an earlier "
            + "answer, or the earlier turns as history, to ask a follow-up question.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChatBody.class)))
    @APIResponse(responseCode = "200", description = "An answer or an abstention", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnswerJson.class)))
    public AnswerJson ask(@Context RoutingContext http, @Context HttpHeaders headers) {
        Asked asked = open(http, headers);
        index.open().close();
        return AnswerJson.of(asked.id(), asked.conversationId(), asked.question().text(),
                chat.answer(asked, AnswerListener.NONE));
    }

    /** What is wrong with the question is said before the stream begins; what goes wrong later is its last event. */
    @POST
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Answer a question as server-sent events", description = "Events meta, sources, delta*, citation*, then "
            + "done (the whole answer) or error (a problem). Each event's data is one JSON object that repeats the event's "
            + "name as type. The deltas make up the answer's text; after a restart event, those that follow it do. Comments come as heartbeats. Closing the connection "
            + "stops the work.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChatBody.class)))
    @APIResponse(responseCode = "200", description = "The events", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@Context RoutingContext http, @Context HttpHeaders headers, @Context Sse sse) {
        Asked asked = open(http, headers);
        try (IndexSnapshot now = index.open()) {
            return new ChatStream(chat, asked, sse).events(workers, config.heartbeat(), now.generation());
        }
    }

    private Asked open(RoutingContext http, HttpHeaders headers) {
        ContentTypes.requireJson(headers);
        return chat.open(ChatRequest.parse(ProblemRoutes.body(http)));
    }
}
