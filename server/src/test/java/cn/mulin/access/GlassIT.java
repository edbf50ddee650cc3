package cn.mulin.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@DisplayName("破窗查看")
class GlassIT {

    private static Ground ground;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource road;

    @BeforeEach
    void lay() {
        if (ground == null) {
            ground = Ground.lay(context);
        }
    }

    @Test
    void lets_one_see_a_subtree_and_nothing_else_until_time_is_up(Callers callers) {
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        assertThat(officer.get("/api/session").json().get("permissions").toString())
                .doesNotContain("people:unmask");

        var broken = officer.post(
                "/api/glasses", Map.of("household", ground.here.household(), "reason", "群众举报信息泄露", "minutes", 15));
        assertThat(broken.status()).as(broken.text()).isEqualTo(201);
        var id = broken.json().get("id").asString();
        assertThat(officer.put("/api/session/glass", Map.of("glass", id)).status())
                .isEqualTo(204);

        var behind = officer.get("/api/session").json();
        assertThat(behind.at("/glass/id").asString()).isEqualTo(id);
        assertThat(behind.get("permissions").toString())
                .contains("people:unmask")
                .doesNotContain("roles:grant");

        JdbcClient.create(road)
                .sql(
                        "update access.glass set opened_at = opened_at - interval '1 hour', until = until - interval '1 hour'")
                .update();
        var after = officer.get("/api/session").json();
        assertThat(after.has("glass")).isFalse();
        assertThat(after.get("permissions").toString()).contains("roles:grant").doesNotContain("people:unmask");
    }

    @Test
    void is_seen_by_the_auditor_with_its_reason(Callers callers) {
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        officer.post("/api/glasses", Map.of("unit", ground.there.village().id(), "reason", "核查冒领线索", "minutes", 5));
        var auditor = callers.as(Account.Kind.AUDITOR);
        assertThat(auditor.get("/api/glasses").text()).contains("核查冒领线索", "西村");
        assertThat(auditor.get("/api/audit/entries?looks=true&deed=access.glass")
                        .text())
                .contains("核查冒领线索");
        assertThat(auditor.post("/api/glasses", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void is_for_whom_it_was_broken_and_for_staff_only(Callers callers) {
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var clerk = callers.seated(Role.VILLAGE_CLERK, ground.here.clerk());
        var resident = callers.account(ground.here.neighbour());
        var form = Map.of("unit", ground.there.unit().id(), "reason", "协查", "minutes", 5);
        assertThat(officer.post("/api/glasses", with(form, "account", resident)).code())
                .isEqualTo("glass.not-for-this-account");
        var id = officer.post("/api/glasses", with(form, "account", clerk))
                .json()
                .get("id")
                .asString();
        assertThat(officer.put("/api/session/glass", Map.of("glass", id)).status())
                .isEqualTo(404);

        var caller = callers.signedIn(clerk, Account.Kind.STAFF);
        assertThat(caller.get("/api/session/glasses").json()).hasSize(1);
        assertThat(caller.put("/api/session/glass", Map.of("glass", id)).status())
                .isEqualTo(204);
        assertThat(caller.get("/api/session").json().at("/glass/id").asString()).isEqualTo(id);
        assertThat(officer.post("/api/glasses/" + id + "/end").status()).isEqualTo(204);
        assertThat(caller.get("/api/session").json().has("glass")).isFalse();
    }

    private static Map<String, Object> with(Map<String, ?> form, String name, Object value) {
        var more = new HashMap<String, Object>(form);
        more.put(name, value);
        return more;
    }
}
