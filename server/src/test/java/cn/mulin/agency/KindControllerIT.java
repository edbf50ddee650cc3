package cn.mulin.agency;

import static cn.mulin.agency.CaseStage.done;
import static cn.mulin.agency.CaseStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.DeskKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("the kinds of service cases")
class KindControllerIT {

    @Autowired
    ApplicationContext context;

    private CaseStage stage;

    @BeforeEach
    void stage(Callers callers) {
        if (stage == null) {
            stage = new CaseStage(context, callers);
        }
    }

    @Test
    void a_change_is_a_new_version_and_a_case_under_way_keeps_its_own() {
        var before = stage.started("SCHOOL_AID");
        var papers = stage.one(stage.leader, before).path("papers").size();
        done(save("SCHOOL_AID", form(1, "教育资助（新）", "TOWN_ROOM")));
        assertThat(kind("SCHOOL_AID").path("version").asInt()).isEqualTo(2);
        assertThat(stage.one(stage.leader, before).at("/about/kindName").asString())
                .isEqualTo("教育资助");
        assertThat(stage.one(stage.leader, before).path("papers").size()).isEqualTo(papers);
        done(stage.leader.post(to(before, "drop"), Map.of("words", "改天再办")));

        var after = stage.one(stage.leader, stage.started("SCHOOL_AID"));
        assertThat(after.at("/about/kindName").asString()).isEqualTo("教育资助（新）");
        assertThat(after.path("decider")).isEqualTo(after.path("receiver"));
        assertThat(save("SCHOOL_AID", form(1, "又一次", "VILLAGE")).status()).isEqualTo(409);
    }

    @Test
    void one_laid_off_is_started_no_more() {
        var form = form(1, "养老认证", "VILLAGE");
        form.put("inUse", false);
        done(save("PENSION_PROOF", form));
        assertThat(stage.start(stage.leader, Ids.next(), "PENSION_PROOF", stage.ground.here.neighbour(), null)
                        .code())
                .isEqualTo("agency.kind-unknown");
    }

    @Test
    void a_department_decides_only_where_one_is_named() {
        assertThat(save("LOCAL_AID", form(0, "本县补贴", "DEPARTMENT")).code()).isEqualTo("agency.department-needed");
        var office = Map.of("kind", DeskKind.DEPARTMENT.name(), "name", "县残联台", "signsIn", true);
        var opened = stage.county.post("/api/units/" + stage.ground.county.id() + "/desks", office);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var form = form(0, "本县补贴", "DEPARTMENT");
        form.put("department", opened.json().path("id").asString());
        done(save("LOCAL_AID", form));
        var one = stage.one(stage.leader, stage.started("LOCAL_AID"));
        assertThat(one.path("decider").asString()).isEqualTo("县残联台");
    }

    @Test
    void a_paper_is_named_once_and_only_the_county_says_which() {
        var form = form(0, "本县补贴", "VILLAGE");
        var paper = Map.of("name", "身份证", "mayFollow", false);
        form.put("papers", List.of(paper, paper));
        assertThat(save("OTHER_AID", form).code()).isEqualTo("agency.paper-named-twice");
        assertThat(stage.clerk
                        .put("/api/agency/kinds/OTHER_AID", form(0, "别的", "VILLAGE"))
                        .status())
                .isEqualTo(403);
    }

    private Caller.Answer save(String code, Map<String, Object> form) {
        return stage.county.put("/api/agency/kinds/" + code, form);
    }

    private JsonNode kind(String code) {
        var all = stage.county.get("/api/agency/kinds").json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> form(int seen, String name, String decidedBy) {
        var form = new HashMap<String, Object>();
        form.put("seen", seen);
        form.put("name", name);
        form.put("basis", "测试办法 第一条");
        form.put("papers", List.of(Map.of("name", "身份证", "hint", "正反面", "mayFollow", false)));
        form.put("decidedBy", decidedBy);
        form.put("workingDays", 10);
        form.put("appeal", "可向县里反映");
        form.put("position", 500);
        form.put("inUse", true);
        return form;
    }
}
