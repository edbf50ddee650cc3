package cn.mulin.leadership.handover;

import static cn.mulin.leadership.LeadershipScene.TODAY;
import static cn.mulin.leadership.LeadershipScene.desk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.leadership.LeadershipScene;
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
@DisplayName("交接提议")
class ProposalsIT {

    @Autowired
    ApplicationContext context;

    private LeadershipScene scene;
    private Caller clerk;
    private Caller clerkOfB;

    @BeforeEach
    void stage(Callers callers) {
        if (scene == null) {
            scene = LeadershipScene.built(context);
            clerk = callers.as(Role.VILLAGE_CLERK, desk(scene.villageA));
            clerkOfB = callers.as(Role.VILLAGE_CLERK, desk(scene.villageB));
        }
    }

    @Test
    void waits_with_who_appoints_until_the_hand_over_settles_it(Callers callers) {
        var luo = leader(scene.first.value(), "罗春梅");
        var tang = scene.resident(scene.first, "汤三喜");
        var me = callers.person(luo);
        var asked =
                propose(me, scene.first.value(), Map.of("successor", tang, "on", TODAY.toString(), "reason", "要去带孙"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(propose(me, scene.first.value(), Map.of("on", TODAY.toString()))
                        .code())
                .isEqualTo("leadership.proposal-already-open");
        assertThat(waiting(clerk, scene.villageA.value()).text()).contains("罗春梅", "汤三喜", "要去带孙");
        assertThat(waiting(clerkOfB, scene.villageB.value()).text()).doesNotContain("罗春梅");
        assertThat(waiting(clerkOfB, scene.villageA.value()).status()).isEqualTo(404);
        var form = Map.of("resident", tang, "on", TODAY.toString(), "by", "ELECTED");
        assertThat(clerk.post("/api/posts/" + scene.first.value() + "/hand-over", form)
                        .status())
                .isEqualTo(200);
        assertThat(waiting(clerk, scene.villageA.value()).text()).doesNotContain("要去带孙");
        assertThat(callers.person(luo).get("/api/my/service").text()).contains("新塘组1邻邻长");
    }

    @Test
    void is_declined_with_a_word_by_who_appoints_here_and_by_nobody_else(Callers callers) {
        var me = callers.person(leader(scene.second.value(), "周远行"));
        var id = propose(
                        me,
                        scene.second.value(),
                        Map.of("on", TODAY.plusDays(10).toString()))
                .json()
                .path("id")
                .asString();
        var decline = "/api/hand-over-proposals/" + id + "/decline";
        assertThat(clerkOfB.post(decline, Map.of("words", "不行")).status()).isEqualTo(404);
        assertThat(clerk.post(decline, Map.of("words", "等换届再说")).status()).isEqualTo(204);
        assertThat(me.get("/api/my/hand-overs").text()).contains("DECLINED", "等换届再说");
        assertThat(me.post("/api/hand-over-proposals/" + id + "/withdraw").code())
                .isEqualTo("leadership.proposal-closed");
    }

    @Test
    void is_about_ones_own_post_and_a_day_within_reach(Callers callers) {
        var me = callers.person(leader(scene.third.value(), "石有田"));
        assertThat(propose(me, scene.top.value(), Map.of("on", TODAY.toString()))
                        .code())
                .isEqualTo("leadership.not-your-post");
        assertThat(propose(
                                me,
                                scene.third.value(),
                                Map.of("on", TODAY.minusDays(1).toString()))
                        .code())
                .isEqualTo("leadership.day-out-of-reach");
        var stranger = scene.resident(scene.entrance, "乙村人");
        assertThat(propose(me, scene.third.value(), Map.of("on", TODAY.toString(), "successor", stranger))
                        .status())
                .isEqualTo(404);
    }

    private UUID leader(UUID post, String name) {
        var who = scene.resident(scene.third, name);
        var form = Map.of("resident", who, "from", TODAY.minusDays(3).toString(), "by", "ELECTED");
        assertThat(clerk.post("/api/posts/" + post + "/appoint", form).status()).isEqualTo(200);
        return who;
    }

    private static Caller.Answer propose(Caller me, UUID post, Map<String, Object> form) {
        return me.post("/api/posts/" + post + "/hand-over-proposals", form);
    }

    private static Caller.Answer waiting(Caller who, UUID under) {
        return who.get("/api/hand-over-proposals?under=" + under);
    }
}
