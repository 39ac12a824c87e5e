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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.footnote.feedback.Feedback;
import io.footnote.feedback.FeedbackBook;
import io.footnote.feedback.FeedbackBook.Counts;
import io.smallrye.common.annotation.Blocking;

/** What people think of the answers they got. */
@Path("/api/feedback")
@Blocking
@Tag(name = "Feedback")
public final class FeedbackResource {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final FeedbackBook book;

    FeedbackResource(FeedbackBook book) {
        this.book = book;
    }

    /**
     * A page of it.
     *
     * @param counts of all there is
     * @param feedback newest first
     */
    record Page(Counts counts, List<Entry> feedback) {
    }

    /** As {@link Feedback}, with the instant in ISO-8601. */
    record Entry(String id, String at, String user, boolean helpful, String question, boolean answered, String answer,
            List<Feedback.Cited> citations) {

        static Entry of(Feedback one) {
            return new Entry(one.id(), one.at().toString(), one.user(), one.helpful(), one.question(), one.answered(),
                    one.answer(), one.citations());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Feedback on answers", description = "How many answers people found helpful and not, and a page of what they said, newest first.")
    @Parameter(name = "offset", in = ParameterIn.QUERY, description = "Entries to skip", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Entries listed at most, 0 to 1000", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    public Page list(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri, Set.of("offset", "limit"));
        int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
        int limit = parameters.number("limit", PAGE, 0, LARGEST_PAGE);
        List<Feedback> all = book.all();
        return new Page(FeedbackBook.counts(all), all.stream().skip(offset).limit(limit).map(Entry::of).toList());
    }
}
