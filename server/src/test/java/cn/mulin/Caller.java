package cn.mulin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: keeps cookies, sends the CSRF token, reads JSON. Paths are those behind the county: {@code /api/…}. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();

    /** One for everybody: each has a thread and connections of its own, and a test calls as thousands. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CookieManager cookies = new CookieManager();
    private final URI county;

    Caller(URI county) {
        this.county = county;
    }

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<byte[]> raw) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The problem's code; empty where there is no problem. */
        public String code() {
            return text.startsWith("{") ? json().path("code").asString("") : "";
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send(writing(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send(writing(path).DELETE());
    }

    public Answer send(String method, String path, Object body) {
        return send(method, path, body, "Accept", "*/*");
    }

    /** @param body a text is sent as it is, anything else as JSON */
    public Answer send(String method, String path, Object body, String... headers) {
        var text = body instanceof String already ? already : JSON.writeValueAsString(body);
        var request = writing(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(text)));
    }

    /** A form with one file, in the part {@code file}. */
    public Answer sendFile(String path, String name, byte[] content) {
        var boundary = "----" + UUID.randomUUID();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return send(writing(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath(county.getPath());
        cookie.setVersion(0);
        cookies.getCookieStore().add(county, cookie);
    }

    private HttpRequest.Builder request(String path) {
        try {
            var address = URI.create(county + path);
            var request = HttpRequest.newBuilder(address);
            var mine = String.join("; ", cookies.get(address, Map.of()).getOrDefault("Cookie", List.of()));
            return mine.isEmpty() ? request : request.header("Cookie", mine);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HttpRequest.Builder writing(String path) {
        if (cookie("mulin-csrf").isEmpty()) {
            get("/api/session");
        }
        return request(path).header("X-CSRF-TOKEN", cookie("mulin-csrf"));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            cookies.put(answer.uri(), answer.headers().map());
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
