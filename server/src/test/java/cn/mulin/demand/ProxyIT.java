package cn.mulin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.kernel.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("代录 by a leader")
class ProxyIT {

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller leader;

    @BeforeEach
    void stage(Callers callers) {
        if (ground == null) {
            ground = Ground.lay(context);
            ground.appoint(ground.here.resident(), ground.here.post());
            leader = callers.person(ground.here.resident());
        }
    }

    @Test
    void what_a_neighbour_said_lies_with_whoever_answers_for_the_door_and_names_who_wrote_it_down() {
        var id = Ids.next();
        var put = putDown(ground.here.household(), id, "IN_PERSON", ground.here.neighbour());
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        var seen = leader.get("/api/demands/" + id).json();
        assertThat(seen.at("/demand/way").asString()).isEqualTo("IN_PERSON");
        assertThat(seen.at("/demand/saidBy").asString()).isEqualTo("东**");
        assertThat(seen.at("/demand/door").asString()).isEqualTo("东村1号");
        assertThat(seen.at("/story/0/sentence").asString()).contains("替").endsWith("记下了这件事。");
        var status = leader.get("/api/status/" + put.json().path("statusCode").asString());
        assertThat(status.status()).isEqualTo(200);
    }

    @Test
    void said_twice_without_signal_it_is_one(Callers callers) {
        var id = Ids.next();
        var first = putDown(ground.here.household(), id, "PHONE", null).json();
        var again = putDown(ground.here.household(), id, "PHONE", null).json();
        assertThat(again.path("reference")).isEqualTo(first.path("reference"));
    }

    @Test
    void the_one_who_said_it_finds_it_among_their_own(Callers callers) {
        putDown(ground.here.household(), Ids.next(), "IN_PERSON", ground.here.neighbour());
        var mine = callers.person(ground.here.neighbour()).get("/api/my/demands");
        assertThat(mine.json().size()).as(mine.text()).isPositive();
        assertThat(mine.json().get(0).path("words").asString()).isEqualTo("水管漏了");
        assertThat(callers.person(ground.there.neighbour())
                        .get("/api/my/demands")
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void a_household_of_the_neighbour_is_unknown_and_so_is_a_voice_from_another_house() {
        assertThat(putDown(ground.there.household(), Ids.next(), "SEEN", null).status())
                .isEqualTo(404);
        assertThat(putDown(ground.here.household(), Ids.next(), "IN_PERSON", ground.there.neighbour())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_number_opens_for_a_reason_and_never_beyond_the_own_households() {
        var own = call(ground.here.resident());
        assertThat(own.json().path("phone").asString()).as(own.text()).isEqualTo(ground.here.phone());
        assertThat(call(ground.here.neighbour()).code()).isEqualTo("people.no-phone");
        assertThat(call(ground.there.resident()).status()).isEqualTo(404);
    }

    private Caller.Answer call(UUID resident) {
        return leader.post("/api/residents/" + resident + "/call", Map.of("why", "CARE"));
    }

    private Caller.Answer putDown(UUID household, UUID id, String way, UUID saidBy) {
        var form = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "words",
                "水管漏了",
                "way",
                way,
                "occurredAt",
                Instant.now().toString()));
        if (saidBy != null) {
            form.put("saidBy", saidBy);
        }
        return leader.post("/api/households/" + household + "/demands", form);
    }
}
