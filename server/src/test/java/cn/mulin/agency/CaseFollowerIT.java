package cn.mulin.agency;

import static cn.mulin.agency.CaseStage.done;
import static cn.mulin.agency.CaseStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("a service case when its family moves or is erased")
class CaseFollowerIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Residents residents;

    private CaseStage stage;

    @BeforeEach
    void stage(Callers callers) {
        if (stage == null) {
            stage = new CaseStage(context, callers);
        }
    }

    @Test
    void lies_where_its_household_lies() {
        var id = stage.started("SCHOOL_AID");
        var household = "/api/households/" + stage.ground.here.household();
        var version =
                stage.county.get(household).raw().headers().firstValue("ETag").orElseThrow();
        var elsewhere = Map.of("where", stage.ground.there.unit().id().value());
        done(stage.county.send("POST", household + "/place", elsewhere, "If-Match", version));
        assertThat(stage.clerk.get("/api/agency/cases/" + id).status()).isEqualTo(404);
        assertThat(stage.county.get("/api/agency/cases/" + id).status()).isEqualTo(200);

        var again =
                stage.county.get(household).raw().headers().firstValue("ETag").orElseThrow();
        var back = Map.of("where", stage.ground.here.unit().id().value());
        done(stage.county.send("POST", household + "/place", back, "If-Match", again));
        assertThat(stage.clerk.get("/api/agency/cases/" + id).status()).isEqualTo(200);
        done(stage.leader.post(to(id, "drop"), Map.of("words", "孩子毕业了")));
    }

    @Test
    void forgets_what_was_said_when_the_person_is_erased() {
        var id = stage.started("TEMPORARY_AID");
        done(stage.leader.post(to(id, "drop"), Map.of("words", "家里有难处")));
        assertThat(stage.one(stage.leader, id).toString()).contains("家里有难处");
        var scope = Scope.of(CountyContext.current() + "/");
        new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), scope)
                .run(() -> residents.erase(new ResidentId(stage.ground.here.neighbour())));
        var left = stage.one(stage.leader, id);
        assertThat(left.toString()).doesNotContain("家里有难处");
        assertThat(left.at("/about/state").asString()).isEqualTo("DROPPED");
    }
}
