package cn.mulin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in at a browser of the county: asks as the pages do, over HTTP. */
final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI county;
    private final String session;
    private final String csrf = UUID.randomUUID().toString();

    Visitor(URI county, String session) {
        this.county = county;
        this.session = session;
    }

    /** What came, and after how many nanoseconds it was there whole. */
    record Answer(String text, long nanos) {

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object form) {
        return send(request(path)
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(county + path))
                .timeout(PATIENCE)
                .header("Cookie", "mulin-session=" + session + "; mulin-csrf=" + csrf);
    }

    private static Answer send(HttpRequest request) {
        try {
            long began = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            long nanos = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri().getPath() + " answered " + answer.statusCode());
            }
            return new Answer(answer.body(), nanos);
        } catch (IOException failed) {
            throw new IllegalStateException("the server does not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", stopped);
        }
    }
}
