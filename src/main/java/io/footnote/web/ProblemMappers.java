package io.footnote.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that reaches a resource's edge leaves as a problem. */
final class ProblemMappers {

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Response.ResponseBuilder response = response(Problems.of(e), uri);
        return given.getStatus() == 405 ? response.header(HttpHeaders.ALLOW, allowed(uri.getPath())).build()
                : response.build();
    }

    /** Quarkus leaves out what RFC 9110 wants to be said; here each path has one method. */
    private static String allowed(String path) {
        return path.startsWith("/api/chat") ? "POST" : "GET, HEAD";
    }

    @ServerExceptionMapper
    Response other(Throwable e, UriInfo uri) {
        return response(Problems.of(e), uri).build();
    }

    private static Response.ResponseBuilder response(Problem problem, UriInfo uri) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problems.json(problem.at(uri.getPath())));
        return problem.status() == 503 ? response.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER) : response;
    }
}
