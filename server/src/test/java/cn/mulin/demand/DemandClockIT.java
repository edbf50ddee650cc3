package cn.mulin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.calendar.WorkCalendars;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Seals;
import cn.mulin.leadership.Leadership;
import cn.mulin.territory.Territory;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.support.TransactionTemplate;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("the clock of 诉求")
class DemandClockIT {

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller leader;
    private Caller clerk;

    @BeforeEach
    void stage(Callers callers) {
        if (ground == null) {
            ground = Ground.lay(context);
            ground.appoint(ground.here.resident(), ground.here.post());
            leader = callers.person(ground.here.resident());
            clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        }
    }

    @Test
    void passes_a_volunteers_matter_up_signs_for_the_office_and_asks_it_why_it_is_late() {
        var id = said();
        strikes(Duration.ofDays(4));
        assertThat(state(id)).isEqualTo("OFFERED");
        assertThat(story(id, 1)).isEqualTo("时间到了，转给东村村委会接着办。");
        assertThat(clerk.post("/api/demands/" + id + "/why-late", Map.of("words", "还没到"))
                        .status())
                .isEqualTo(409);

        strikes(Duration.ofDays(10));
        assertThat(state(id)).isEqualTo("IN_HAND");

        strikes(Duration.ofDays(40));
        assertThat(state(id)).isEqualTo("IN_HAND");
        var why = clerk.post("/api/demands/" + id + "/why-late", Map.of("words", "配件还在路上"));
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        assertThat(clerk.post("/api/demands/" + id + "/why-late", Map.of("words", "再说一遍"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void leaves_alone_what_is_not_due_and_does_nothing_twice() {
        var id = said();
        strikes(Duration.ofMinutes(5));
        assertThat(state(id)).isEqualTo("IN_HAND");
        strikes(Duration.ofDays(4));
        strikes(Duration.ofDays(4));
        assertThat(leader.get("/api/demands/" + id).json().path("story").size()).isEqualTo(2);
    }

    /** The job of every minute, as it would run {@code later} from now. */
    private void strikes(Duration later) {
        var then = Clock.offset(context.getBean(Clock.class), later);
        var demands = new Demands(
                context.getBean(DemandStore.class),
                context.getBean(TrailStore.class),
                context.getBean(MissedStore.class),
                context.getBean(Reviewers.class),
                new DemandTerms(context.getBean(WorkCalendars.class), then),
                context.getBean(Territory.class),
                context.getBean(Leadership.class),
                context.getBean(Seals.class),
                context.getBean(AuditLog.class),
                context);
        var job = new DemandClock(demands, context.getBean(DemandStore.class), then);
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> job.run());
    }

    private UUID said() {
        var id = Ids.next();
        var form = new HashMap<String, Object>();
        form.put("id", id);
        form.put("words", "路灯不亮");
        form.put("way", "SEEN");
        form.put("occurredAt", Instant.now());
        assertThat(leader.post("/api/households/" + ground.here.household() + "/demands", form)
                        .status())
                .isEqualTo(201);
        return id;
    }

    private String state(UUID id) {
        return clerk.get("/api/demands/" + id).json().at("/demand/state").asString();
    }

    private String story(UUID id, int step) {
        return clerk.get("/api/demands/" + id)
                .json()
                .at("/story/" + step + "/sentence")
                .asString();
    }
}
