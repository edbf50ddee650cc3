package cn.mulin.net;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.CountyCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@MulinIT
@DisplayName("an address typed wrong")
class WrongAddressIT {

    /** As browsers ask for a page. */
    private static final String A_PAGE =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/999999/", "/999999/desk/", "/actuator", "/actuator/env", "/problems/nobody"})
    void is_told_in_chinese_on_a_page_that_leads_on(String path) throws Exception {
        var answer = get(path, A_PAGE);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<h1", "没有", "href=\"/\"").doesNotContain("<script", "<style");
    }

    @Test
    void within_a_county_leads_to_the_county(CountyCode county) throws Exception {
        for (String path : new String[] {"/nope", "/r/nope", "/c/nope", "/desk/nope.png", "/api/nope", "/actuator"}) {
            var answer = get("/" + county + path, A_PAGE);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("没有找到", "href=\"/" + county + "/\"");
        }
    }

    @Test
    void is_a_problem_to_a_program() throws Exception {
        for (String path : new String[] {"/nope", "/999999/", "/actuator"}) {
            var answer = get(path, "application/json");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(type(answer)).as(path).startsWith("application/problem+json");
            assertThat(answer.body()).as(path).contains("\"code\"");
        }
    }

    @Test
    void wanting_only_the_last_stroke_leads_there(CountyCode county) throws Exception {
        for (String path : new String[] {"", "/"}) {
            var answer = get("/" + county + path, A_PAGE);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/" + county + "/resident/"));
        }
    }

    @Test
    void typed_off_a_card_in_small_letters_still_leads_to_the_card(CountyCode county) throws Exception {
        var answer = get("/" + county + "/r/abcdefghjkmnpq12", A_PAGE);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/" + county + "/resident/r/ABCDEFGHJKMNPQ12"));
    }

    @Test
    void is_not_the_one_that_asks_after_the_server() throws Exception {
        assertThat(get("/actuator/health", A_PAGE).statusCode()).isEqualTo(200);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + path);
        return BROWSER.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
}
