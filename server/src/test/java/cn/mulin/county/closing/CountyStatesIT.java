package cn.mulin.county.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.OperatorTrouble;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("县状态")
class CountyStatesIT {

    private static final Map<String, String> COMPLAINT =
            Map.of("kind", "SUGGESTION", "topic", "SERVICE", "words", "写一句");

    @Autowired
    Counties counties;

    @Autowired
    Closings closings;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void open_again() {
        counties.change(counties.current().in(County.State.OPEN));
    }

    @Test
    void while_it_is_set_up_residents_are_told_so_and_those_who_set_it_up_can_work(Callers callers) {
        counties.change(counties.current().in(County.State.SETTING_UP));
        var resident = callers.visitor();
        var told = resident.post("/api/complaints", COMPLAINT);
        assertThat(told.status()).as(told.text()).isEqualTo(409);
        assertThat(told.code()).isEqualTo("county.setting-up");
        assertThat(told.json().get("detail").asString()).contains("正在筹备");
        assertThat(resident.get("/api/session").json().at("/county/state").asString())
                .isEqualTo("SETTING_UP");
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        assertThat(admin.get("/api/county-settings").status()).isEqualTo(200);
        assertThat(admin.put("/api/county-settings", Map.of("name", "试点县")).status())
                .isEqualTo(200);
    }

    @Test
    void once_closed_it_is_read_and_nobody_writes(CountyCode code, Callers callers) {
        var ground = Ground.lay(context);
        var clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        closings.close(code, "试点县");
        assertThat(clerk.get("/api/units/" + ground.here.village().id()).status())
                .isEqualTo(200);
        var refused = clerk.post("/api/residents/id-number/read", Map.of("idNumber", "11010519491231002X"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("county.closed");
        assertThat(callers.visitor().post("/api/complaints", COMPLAINT).code()).isEqualTo("county.closed");
        assertThat(clerk.delete("/api/session").status()).as("signing out").isEqualTo(204);

        closings.reopen(code, "试点县");
        assertThat(callers.visitor().post("/api/complaints", COMPLAINT).status())
                .isEqualTo(201);
    }

    @Test
    void its_name_must_be_written_again_to_close_it(CountyCode code) {
        assertThatThrownBy(() -> closings.close(code, "邻县")).isInstanceOf(OperatorTrouble.class);
        assertThat(counties.current().state()).isEqualTo(County.State.OPEN);
    }
}
