package cn.mulin.net;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Callers;
import cn.mulin.MulinIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of the web are generated from this description; it must be the one this server gives. */
@MulinIT
@Tag("net")
@DisplayName("接口说明, as the web knows it")
class OpenApiIT {

    private static final Path KEPT = Path.of("../web/packages/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_web_keeps_the_description_this_server_gives(Callers callers) throws IOException {
        var here = JSON.writeValueAsString(
                                normal(callers.visitor().get("/api/openapi").json()))
                        .replace("\r", "") + "\n";
        if (Boolean.getBoolean("mulin.openapi.write")) {
            Files.writeString(KEPT, here);
        }
        assertThat(Files.readString(KEPT))
                .as("the interface has changed: run `mvn verify -Dit.test=OpenApiIT -Dtest=NoSuch"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dmulin.openapi.write=true` in server/,"
                        + " then `npm run api` in web/, and commit both files")
                .isEqualTo(here);
    }

    /** Sorted, and without the address this very server happens to have. */
    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var sorted = JSON.createObjectNode();
            object.propertyNames().stream()
                    .filter(name -> !name.equals("servers"))
                    .sorted()
                    .forEach(name -> sorted.set(name, normal(object.get(name))));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(normal(each)));
            return copy;
        }
        return node;
    }
}
