package io.footnote.slack;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.http.TestHTTPResource;

/** A test of the service as a workspace of Slack sees it. */
abstract class AtSlack {

    @TestHTTPResource
    URI service;

    Workspace workspace;
    FakeSlack slack;

    @BeforeEach
    void open() {
        workspace = new Workspace(service);
        slack = FakeSlack.configured();
    }
}
