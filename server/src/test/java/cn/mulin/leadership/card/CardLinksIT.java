package cn.mulin.leadership.card;

import static cn.mulin.leadership.LeadershipScene.desk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.leadership.LeadershipScene;
import cn.mulin.people.HouseholdId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("联系卡的链接, looked at on a screen")
class CardLinksIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Counties counties;

    private LeadershipScene scene;
    private Caller clerk;
    private Caller neighbour;
    private HouseholdId door;

    @BeforeEach
    void stage(Callers callers) {
        if (scene == null) {
            scene = LeadershipScene.built(context);
            clerk = callers.as(Role.VILLAGE_CLERK, desk(scene.villageA));
            neighbour = callers.as(Role.VILLAGE_CLERK, desk(scene.villageB));
            door = scene.household(scene.first, "新塘组12号");
        }
    }

    @Test
    void a_card_is_made_at_the_first_look_and_is_the_same_at_the_next(Callers callers) {
        var first = clerk.put(ofUnit(), Map.of()).json();
        var code = first.path("code").asString();
        assertThat(code).hasSize(16);
        assertThat(clerk.put(ofUnit(), Map.of()).json().path("code").asString()).isEqualTo(code);
        assertThat(callers.visitor().get("/api/cards/" + code).status()).isEqualTo(200);
    }

    @Test
    void a_door_has_its_own_card(CountyCode county) {
        var link = clerk.put("/api/households/" + door + "/card", Map.of()).json();
        assertThat(link.path("path").asString())
                .isEqualTo("/" + county + "/r/" + link.path("code").asString());
        assertThat(link.path("code").asString())
                .isNotEqualTo(clerk.put(ofUnit(), Map.of()).json().path("code").asString());
    }

    @Test
    void it_carries_the_public_address_once_the_county_has_one() {
        publicUrl("https://mulin.example/");
        var link = clerk.put(ofUnit(), Map.of()).json();
        assertThat(link.path("address").asString())
                .isEqualTo("https://mulin.example" + link.path("path").asString());
    }

    @Test
    void the_card_of_another_village_is_not_there() {
        assertThat(neighbour.put(ofUnit(), Map.of()).status()).isEqualTo(404);
        assertThat(neighbour.put("/api/households/" + door + "/card", Map.of()).status())
                .isEqualTo(404);
    }

    private String ofUnit() {
        return "/api/units/" + scene.first.value() + "/card";
    }

    private void publicUrl(String url) {
        var now = counties.current();
        counties.change(
                new County(now.code(), now.name(), now.state(), now.demo(), now.filingNumber(), "0731-12345", url));
    }
}
