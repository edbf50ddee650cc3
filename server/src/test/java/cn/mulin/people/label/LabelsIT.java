package cn.mulin.people.label;

import static cn.mulin.db.audit.Tables.ENTRY;
import static cn.mulin.db.people.Tables.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.Households;
import cn.mulin.people.PeopleScene;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("密封标签")
class LabelsIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    Labels labels;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void are_nowhere_in_clear_in_the_database() {
        var id = person("1号");
        put(id, "LIMBS", "二级");
        var row = db.selectFrom(LABEL).where(LABEL.RESIDENT_ID.eq(id.value())).fetchSingle();
        assertThat(row.formatJSON()).doesNotContain("LIMBS", "肢体", "二级");
        assertThat(row.getHint()).contains("行动不便");
    }

    @Test
    void are_opened_for_a_reason_that_is_kept() {
        var id = person("2号");
        put(id, "MINIMUM_LIVING", null);
        var seen = scene.clerkOfA.call(() -> labels.look(id, "核对低保名单"));
        assertThat(seen)
                .singleElement()
                .satisfies(label -> assertThat(label.content().kind()).isEqualTo("MINIMUM_LIVING"));
        assertThat(db.selectFrom(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(id.value()), ENTRY.LOOK.isTrue())
                        .fetchSingle()
                        .getDetail())
                .isEqualTo("核对低保名单");
    }

    @Test
    void a_kind_is_put_once_and_again_after_it_ended() {
        var id = person("3号");
        var first = put(id, "LIVES_ALONE", null);
        PeopleScene.refused("people.label-already-there", () -> put(id, "LIVES_ALONE", null));
        scene.clerkOfA.run(() -> labels.end(first, PeopleScene.TODAY));
        put(id, "LIVES_ALONE", null);
    }

    @Test
    void do_not_take_a_grade_or_kind_the_county_does_not_know() {
        var id = person("4号");
        PeopleScene.refused("people.label-grade-unknown", () -> put(id, "LIMBS", "十级"));
        PeopleScene.refused("people.label-kind-unknown", () -> put(id, "NO_SUCH_KIND", null));
    }

    @Test
    void have_no_hint_that_names_them() {
        var id = person("5号");
        var content = new Label.Content("SERIOUS_ILLNESS", null, "透析，每周三次");
        PeopleScene.refused(
                "people.label-hint-tells",
                () -> scene.clerkOfA.run(() -> labels.put(id, content, "重病，帮着送医", Source.VISIT)));
    }

    @Test
    void find_who_bears_a_kind_within_the_scope_alone() {
        var here = person("6号");
        put(here, "BEREAVED", null);
        var there = scene.someone(scene.elsewhere, "6号", "丁零");
        scene.clerkOfB.run(() -> labels.put(there, new Label.Content("BEREAVED", null, null), null, Source.CLERK));
        assertThat(scene.clerkOfA.call(() -> labels.bearers("BEREAVED", null, 10, "中秋慰问")))
                .containsExactly(here);
        assertThat(scene.county.call(() -> labels.bearers("BEREAVED", null, 10, "中秋慰问")))
                .containsExactly(here, there);
        assertThat(scene.county.call(() -> labels.bearers("BEREAVED", here, 10, "中秋慰问")))
                .containsExactly(there);
    }

    @Test
    void of_the_neighbouring_village_are_unknown() {
        var there = scene.someone(scene.elsewhere, "7号", "乙巳");
        var label = scene.clerkOfB.call(
                () -> labels.put(there, new Label.Content("CHRONIC", null, null), null, Source.CLERK));
        PeopleScene.refused("people.unknown", () -> put(there, "LIMBS", null));
        PeopleScene.refused("people.unknown", () -> scene.clerkOfA.run(() -> labels.look(there, "好奇")));
        for (Runnable step : List.<Runnable>of(
                () -> labels.change(label, null, null, null, Source.CLERK),
                () -> labels.confirm(label, Source.CLERK),
                () -> labels.end(label, PeopleScene.TODAY))) {
            PeopleScene.refused("people.label-unknown", () -> scene.clerkOfA.run(step));
        }
    }

    private ResidentId person(String door) {
        return scene.someone(scene.first, door, "罗春梅");
    }

    private java.util.UUID put(ResidentId id, String kind, String grade) {
        return scene.clerkOfA.call(() -> labels.put(id, new Label.Content(kind, grade, null), null, Source.CLERK));
    }
}
