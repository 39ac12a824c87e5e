package io.footnote.web;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.footnote.answer.Question;
import io.footnote.index.Filter;
import io.footnote.index.IndexSnapshot;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.Retriever;
import io.footnote.wire.PassageJson;
import io.smallrye.common.annotation.Blocking;

/** Finds passages without answering. */
@Path("/api/search")
@Blocking
@Tag(name = "Search")
public final class SearchResource {

    private static final Set<String> KNOWN = Set.of("q", "limit", "file", "from", "to", "tag");

    private final IndexState index;
    private final Retriever retriever;

    SearchResource(IndexState index, Retriever retriever) {
        this.index = index;
        this.retriever = retriever;
    }

    /** @param passages best first */
    public record Found(List<PassageJson> passages) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Find passages", description = "By words and by meaning, fused, the first ones reordered by the reader.")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true, description = "Words or a question, at most 2,000 characters", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Passages at most, 1 to 100", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "10"))
    @Parameter(name = "file", in = ParameterIn.QUERY, description = "A glob over the article's path: * stays within a folder, ** does not", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day of publication", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day of publication", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "One of the article's tags", schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Passages, best first", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Found.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown, missing or wrong", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "There is no index yet; see Retry-After", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Found search(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri, KNOWN);
        Filter filter = FilterValues.read(parameters::text, parameters::invalid);
        Query query = new Query(words(parameters), filter, parameters.number("limit", 10, 1, 100));
        try (IndexSnapshot snapshot = index.open()) {
            return new Found(retriever.retrieve(snapshot, query).stream().map(PassageJson::of).toList());
        }
    }

    private static String words(QueryParameters parameters) {
        String words = parameters.text("q");
        if (words == null || words.isBlank()) {
            throw parameters.invalid("q", "is blank");
        }
        if (words.length() > Question.MAX_LENGTH) {
            throw parameters.invalid("q", "has " + words.length() + " characters, more than " + Question.MAX_LENGTH);
        }
        return words;
    }
}
