package io.footnote.web;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import io.footnote.corpus.Article;
import io.footnote.index.IndexSnapshot;
import io.smallrye.common.annotation.Blocking;

/** The articles: what is indexed, how far indexing is, and the text that citations point into. */
@Path("/api/articles")
@Blocking
@Tag(name = "Articles")
public final class ArticleResource {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final IndexState index;

    ArticleResource(IndexState index) {
        this.index = index;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The state of the index", description = "State, counts, progress, the articles that failed and why, and a "
            + "page of those that are indexed, ascending by file. Answers while there is no index, too.")
    @Parameter(name = "offset", in = ParameterIn.QUERY, description = "Articles to skip", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Articles listed at most, 0 to 1000", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    public ArticlesJson list(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri, Set.of("offset", "limit"));
        int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
        int limit = parameters.number("limit", PAGE, 0, LARGEST_PAGE);
        try (IndexSnapshot snapshot = index.snapshot().orElse(null)) {
            return ArticlesJson.of(index.progress(), snapshot, offset, limit);
        }
    }

    /** From the index, never from the folder: a path can name nothing else, and offsets hold while the file changes. */
    @GET
    @Path("/{file: .+}")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "An article's text", description = "Exactly the text that the offsets of citations and passages count in.")
    @APIResponse(responseCode = "200", description = "The text", content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such article is indexed", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public String text(@PathParam("file") String file) {
        try (IndexSnapshot snapshot = index.snapshot().orElse(null)) {
            if (snapshot != null) {
                return snapshot.article(file).map(Article::text).orElseThrow(ArticleResource::notFound);
            }
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.ARTICLE_NOT_FOUND, "No article with this path is indexed.");
    }
}
