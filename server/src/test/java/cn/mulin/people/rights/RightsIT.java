package cn.mulin.people.rights;

import static cn.mulin.db.people.Tables.COMPLAINT;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.MERGE;
import static cn.mulin.db.people.Tables.REQUEST;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.people.PeopleScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.Households;
import cn.mulin.people.PeopleScene;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.rights.Complaint.Kind;
import cn.mulin.people.rights.Complaint.Topic;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("个人权利")
class RightsIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    PersonRequests requests;

    @Autowired
    MyData data;

    @Autowired
    Complaints complaints;

    @Autowired
    Notices notices;

    @Autowired
    Retention retention;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void somebody_sees_their_own_record_unmasked_and_can_read_the_copy() {
        var home = scene.household(scene.first, "1号");
        var draft = scene.head("罗春梅");
        var me = scene.resident(home, draft);
        var copy = data.of(me);
        assertThat(copy.record())
                .containsEntry("姓名", "罗春梅")
                .containsEntry("身份证号", draft.idNumber().value())
                .containsEntry("电话", draft.phone().value())
                .containsEntry("与户主关系", "户主");
        assertThat(MyData.readable(copy)).contains("罗春梅", draft.phone().value());
    }

    @Test
    void a_request_falls_due_in_thirty_days_and_is_open_once() {
        var me = person("2号");
        var id = requests.raiseMine(me, PersonRequest.Kind.CORRECT, "出生日期登记错了");
        assertThat(requests.mine(me)).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(id);
            assertThat(request.dueOn()).isEqualTo(PeopleScene.TODAY.plusDays(30));
        });
        refused("people.request-already-open", () -> requests.raiseMine(me, PersonRequest.Kind.CORRECT, "再说一遍"));
        assertThat(words(id)).isNotNull();
    }

    @Test
    void who_asks_twice_is_named_once_to_the_office() {
        var me = person("7号");
        requests.raiseMine(me, PersonRequest.Kind.COPY, null);
        requests.raiseMine(me, PersonRequest.Kind.EXPLAIN, null);
        assertThat(scene.clerkOfA.call(() -> requests.askers(requests.mine(me))))
                .singleElement()
                .satisfies(asker -> {
                    assertThat(asker.resident()).isEqualTo(me);
                    assertThat(asker.name()).isNotBlank();
                });
    }

    @Test
    void a_refusal_needs_its_reason() {
        var me = person("3号");
        var id = requests.raiseMine(me, PersonRequest.Kind.DELETE, null);
        refused("people.refusal-needs-a-reason", () -> scene.clerkOfA.run(() -> requests.refuse(id, null, "不行")));
        scene.clerkOfA.run(() -> requests.refuse(id, PersonRequest.Refused.STATUTORY_DUTY, "低保在保期间依规保存，停保后再删"));
        assertThat(requests.mine(me).getFirst().answer()).contains("停保后再删");
        refused("people.request-answered", () -> scene.clerkOfA.run(() -> requests.grant(id, null)));
    }

    @Test
    void a_granted_deletion_takes_what_is_sealed_and_keeps_the_record() {
        var me = person("4号");
        scene.label(db, me);
        var id = requests.raiseMine(me, PersonRequest.Kind.DELETE, null);
        scene.clerkOfA.run(() -> requests.grant(id, "已删除"));
        var row = db.selectFrom(RESIDENT).where(RESIDENT.ID.eq(me.value())).fetchSingle();
        assertThat(row.getPhone()).isNull();
        assertThat(row.getIdNumber()).isNull();
        assertThat(row.getBornOn()).isNull();
        assertThat(row.getName()).isEqualTo("唐某");
        assertThat(row.getErasedOn()).isEqualTo(PeopleScene.TODAY);
        var label = db.selectFrom(LABEL).where(LABEL.RESIDENT_ID.eq(me.value())).fetchSingle();
        assertThat(label.getSealed()).isNull();
        assertThat(label.getHint()).isNull();
        assertThat(db.fetchExists(MERGE, MERGE.KEPT_ID.eq(me.value()))).isFalse();
    }

    @Test
    void requests_of_the_neighbouring_village_are_neither_listed_nor_answered() {
        var there = scene.someone(scene.elsewhere, "5号", "丁零");
        var id = requests.raiseMine(there, PersonRequest.Kind.COPY, null);
        assertThat(scene.clerkOfA.call(() -> requests.waiting(null, 100)))
                .noneMatch(request -> request.id().equals(id));
        assertThat(scene.clerkOfB.call(() -> requests.waiting(null, 100)))
                .anyMatch(request -> request.id().equals(id));
        refused("people.request-unknown", () -> scene.clerkOfA.run(() -> requests.grant(id, null)));
        refused(
                "people.unknown",
                () -> scene.clerkOfA.run(
                        () -> requests.raiseFor(there, PersonRequest.Kind.DELETE, null, PersonRequest.Way.IN_PERSON)));
        var mine = person("6号");
        refused("people.request-unknown", () -> requests.withdrawMine(mine, id));
    }

    @Test
    void a_complaint_goes_to_the_county_and_a_suggestion_stays_with_its_village() {
        var about = complaints.raise(Kind.COMPLAINT, Topic.SERVICE, scene.first, "总没人在", "19900001234");
        complaints.raise(Kind.SUGGESTION, Topic.SERVICE, scene.first, "办事指南请贴在门口", null);
        assertThat(scene.clerkOfA.call(() -> complaints.page(true, null, 100)))
                .hasSize(1)
                .allMatch(complaint -> complaint.kind() == Kind.SUGGESTION);
        var all = scene.county.call(() -> complaints.page(true, null, 100));
        assertThat(all).hasSize(2);
        var complaint = all.getLast();
        refused("people.complaint-unknown", () -> scene.clerkOfA.run(() -> complaints.reply(complaint.id(), "知道了")));
        scene.county.run(() -> complaints.reply(complaint.id(), "已请村里排班，每天八点到六点有人"));
        assertThat(complaints.follow(about.toLowerCase(java.util.Locale.ROOT)).reply())
                .contains("排班");
        refused("people.complaint-answered", () -> scene.county.run(() -> complaints.reply(complaint.id(), "又")));
        refused("people.complaint-unknown", () -> complaints.follow("0000000000000000"));
        assertThat(db.selectFrom(COMPLAINT).fetch().formatJSON()).doesNotContain("总没人在", "19900001234");
    }

    @Test
    void the_newest_notice_is_read_once_and_every_version_stays() {
        notices.publish("个人信息处理告知", "第一版");
        var second = notices.publish("个人信息处理告知", "第二版");
        scene.clerkOfA.run(() -> {
            assertThat(notices.newest().readAt()).isNull();
            notices.read(second);
            assertThat(notices.newest().readAt()).isNotNull();
        });
        assertThat(notices.newest().version()).isEqualTo(2);
        assertThat(notices.all()).hasSize(2);
    }

    @Test
    void what_is_kept_too_long_goes_with_a_report_and_what_is_not_stays() {
        var old = person("7号");
        var recent = person("8号");
        db.update(RESIDENT)
                .set(RESIDENT.LEFT_ON, PeopleScene.TODAY.minusMonths(40))
                .set(RESIDENT.LEFT_WHY, "MOVED_AWAY")
                .where(RESIDENT.ID.eq(old.value()))
                .execute();
        scene.clerkOfA.run(() -> residents.leave(recent, 0, PeopleScene.TODAY, Residents.Leaving.MOVED_AWAY));
        retention.sweep();
        assertThat(phone(old)).isNull();
        assertThat(phone(recent)).isNotNull();
        assertThat(retention.runs(null, 1).getFirst().removed()).containsEntry("LEFT_NUMBERS", 1);
        retention.sweep();
        assertThat(retention.runs(null, 1).getFirst().removed()).containsEntry("LEFT_NUMBERS", 0);
    }

    private ResidentId person(String door) {
        return scene.someone(scene.first, door, "唐建国");
    }

    private byte[] phone(ResidentId id) {
        return db.select(RESIDENT.PHONE)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(id.value()))
                .fetchSingle(RESIDENT.PHONE);
    }

    private byte[] words(UUID request) {
        return db.select(REQUEST.WORDS)
                .from(REQUEST)
                .where(REQUEST.ID.eq(request))
                .fetchSingle(REQUEST.WORDS);
    }
}
