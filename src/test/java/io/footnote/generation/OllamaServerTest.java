package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaServerTest {

    @Test
    void sendsThePasswordAndDoesNotShowIt() {
        OllamaServer server = OllamaServer.of(Settings.of("base-url", "https://me:se%20cret@example.org:8443/ollama/"));
        assertThat(server).hasToString("Ollama at https://example.org:8443/ollama");
        var request = server.request("/api/tags").build();
        assertThat(request.uri()).hasToString("https://example.org:8443/ollama/api/tags");
        assertThat(request.headers().firstValue("Authorization")).contains("Basic bWU6c2UgY3JldA==");
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost:11434", "ftp://localhost", "http://", "http://me:secret@a b", "http://me:secret@/x" })
    void namesTheSettingThatIsNoAddress(String wrong) {
        assertThatThrownBy(() -> OllamaServer.of(Settings.of("base-url", wrong)))
                .hasMessageStartingWith("footnote.ollama.base-url ").hasMessageNotContaining("secret").hasNoCause();
    }
}
