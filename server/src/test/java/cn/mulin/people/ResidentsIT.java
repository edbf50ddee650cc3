package cn.mulin.people;

import static cn.mulin.db.audit.Tables.ENTRY;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.people.PeopleScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Relation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("居民")
class ResidentsIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    ResidentQueries queries;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void take_birthday_and_gender_from_their_id_number() {
        var home = scene.household(scene.first, "1号");
        var draft = scene.head("罗春梅");
        var id = scene.resident(home, draft);
        var seen = seenBy(scene.clerkOfA, id);
        assertThat(seen.bornOn()).isEqualTo(draft.idNumber().born().toString());
        assertThat(seen.gender()).isEqualTo(draft.idNumber().gender());
        assertThat(seen.provenance().get("bornOn").source()).isEqualTo(Source.ID_NUMBER);
        assertThat(seen.provenance().get("name").confirmedOn()).isEqualTo(PeopleScene.TODAY);
    }

    @Test
    void without_any_number_are_ordinary() {
        var home = scene.household(scene.first, "2号");
        var id = scene.resident(home, PeopleScene.without(scene.head("唐建国"), false, false));
        assertThat(seenBy(scene.clerkOfA, id).idNumber()).isNull();
        assertThat(seenBy(scene.clerkOfA, id).provenance()).doesNotContainKeys("idNumber", "phone");
    }

    @Test
    void lie_in_the_database_with_their_numbers_sealed() {
        var home = scene.household(scene.first, "3号");
        var draft = scene.head("李春生");
        var id = scene.resident(home, draft);
        var row = db.selectFrom(RESIDENT).where(RESIDENT.ID.eq(id.value())).fetchSingle();
        assertThat(row.toString())
                .doesNotContain(draft.phone().value(), draft.idNumber().value());
        assertThat(row.getPhone()).hasSizeGreaterThan(29);
    }

    @Test
    void whose_sealed_number_was_exchanged_for_anothers_are_not_shown() {
        var mine = scene.resident(scene.household(scene.first, "3号附1"), scene.head("贺新郎"));
        var other = scene.resident(scene.household(scene.first, "3号附2"), scene.head("贺老六"));
        var theirs = db.select(RESIDENT.PHONE)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(other.value()))
                .fetchSingle(RESIDENT.PHONE);
        db.update(RESIDENT)
                .set(RESIDENT.PHONE, theirs)
                .where(RESIDENT.ID.eq(mine.value()))
                .execute();
        assertThatThrownBy(() -> seenBy(scene.clerkOfA, mine)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void are_masked_for_their_leader_and_named_for_the_clerk() {
        var home = scene.household(scene.first, "4号");
        var draft = scene.head("欧阳春晓");
        var id = scene.resident(home, draft);
        assertThat(seenBy(scene.leader, id).name()).isEqualTo("欧阳**");
        assertThat(seenBy(scene.leader, id).bornOn()).hasSize(4);
        var clerk = seenBy(scene.clerkOfA, id);
        assertThat(clerk.name()).isEqualTo("欧阳春晓");
        assertThat(clerk.phone()).isEqualTo(draft.phone().masked());
        assertThat(clerk.idNumber()).isEqualTo(draft.idNumber().masked());
    }

    @Test
    void a_number_is_shown_for_a_reason_and_the_look_is_kept() {
        var home = scene.household(scene.first, "5号");
        var draft = scene.head("彭大海");
        var id = scene.resident(home, draft);
        var shown = scene.clerkOfA.call(() -> residents.reveal(id, Residents.Sealed.PHONE, "台风转移通知"));
        assertThat(shown).contains(draft.phone().value());
        var look = db.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT_ID.eq(id.value()), ENTRY.LOOK.isTrue())
                .fetchSingle();
        assertThat(look.getDetail()).isEqualTo("台风转移通知");
        assertThat(look.getAccount()).isEqualTo(scene.clerkOfA.account());
    }

    @Test
    void have_one_head_a_household() {
        var home = scene.household(scene.first, "6号");
        scene.resident(home, scene.head("周海"));
        refused("people.already-has-a-head", () -> scene.resident(home, scene.head("周洋")));
    }

    @Test
    void are_known_once_in_a_village_by_their_id_number() {
        var home = scene.household(scene.first, "7号");
        var other = scene.household(scene.elsewhere, "7号");
        var draft = scene.head("邓邦国");
        scene.resident(home, draft);
        var again = sameNumber(draft, "邓邦国");
        refused("people.id-number-known", () -> scene.resident(home, again));
        scene.resident(other, again);
    }

    @Test
    void leave_once_and_stay_as_a_record() {
        var home = scene.household(scene.first, "8号");
        var id = scene.resident(home, scene.head("谢长庚"));
        scene.clerkOfA.run(() -> residents.leave(id, 0, PeopleScene.TODAY, Residents.Leaving.DIED));
        refused("people.unknown", () -> scene.clerkOfA.run(() -> residents.resident(id)));
        assertThat(residents.summaries(List.of(id)).get(id).left()).isTrue();
        assertThat(seenBy(scene.clerkOfA, id).leftOn()).isEqualTo(PeopleScene.TODAY);
    }

    @Test
    void are_not_overwritten_when_somebody_else_was_first() {
        var home = scene.household(scene.first, "9号");
        var draft = scene.head("何远方");
        var id = scene.resident(home, draft);
        scene.clerkOfA.run(() -> residents.change(id, 0, draft, Source.CLERK));
        refused("kernel.stale", () -> scene.clerkOfA.run(() -> residents.change(id, 0, draft, Source.CLERK)));
    }

    @Test
    void are_found_by_their_phone_whatever_the_scope_for_signing_in() {
        var home = scene.household(scene.elsewhere, "10号");
        var draft = scene.head("易水寒");
        var id = scene.resident(home, draft);
        assertThat(residents.withPhone(draft.phone()))
                .extracting(ResidentSummary::id)
                .containsExactly(id);
        assertThat(residents.phonesForSending(List.of(id))).containsEntry(id, draft.phone());
        assertThat(residents.phonesForCards(List.of(id))).isEmpty();
    }

    @Nested
    @DisplayName("are searched")
    class Searched {

        @Test
        void by_name_pinyin_initials_and_whole_numbers() {
            var home = scene.household(scene.second, "30号");
            var draft = scene.head("单雄信");
            var id = scene.resident(home, draft);
            for (var typed : List.of(
                    "单雄",
                    "单雄信",
                    "shanxiong",
                    "shan",
                    "Shan Xiongxin",
                    "sxx",
                    draft.phone().value(),
                    "+86 " + draft.phone().value(),
                    draft.idNumber().value().toLowerCase(java.util.Locale.ROOT))) {
                assertThat(found(scene.clerkOfA, typed)).as(typed).contains(id);
                assertThat(found(scene.clerkOfB, typed)).as(typed).doesNotContain(id);
            }
            assertThat(found(scene.clerkOfA, "danxiong")).isEmpty();
        }

        @Test
        void by_names_with_a_dot_and_rare_characters() {
            var home = scene.household(scene.second, "31号");
            var dotted = scene.resident(home, scene.head("买买提·艾力"));
            var rare = scene.resident(home, scene.person("𬱖𬭎", Relation.of("97")));
            assertThat(found(scene.clerkOfA, "买买提．艾")).contains(dotted);
            assertThat(found(scene.clerkOfA, "𬱖")).contains(rare);
            assertThat(found(scene.clerkOfA, "weihong")).contains(rare);
        }

        @Test
        void page_by_page_without_missing_or_repeating_anybody() {
            var home = scene.household(scene.second, "32号");
            for (int i = 0; i < 7; i++) {
                scene.resident(home, scene.person("翟让" + "甲乙丙丁戊己庚".charAt(i), Relation.of("97")));
            }
            var seen = new java.util.ArrayList<ResidentId>();
            ResidentId after = null;
            List<ResidentQueries.Line> page;
            do {
                page = page(scene.clerkOfA, "zhairang", after, 3);
                page.stream().limit(3).forEach(line -> seen.add(line.id()));
                after = seen.getLast();
            } while (page.size() > 3);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void of_the_neighbouring_village_are_unknown_to_a_clerk_in_every_step() {
        var there = scene.household(scene.elsewhere, "40号");
        var here = scene.household(scene.first, "40号");
        var draft = scene.head("丁零");
        var id = scene.resident(there, draft);
        var mine = scene.resident(here, scene.head("甲乙"));
        for (ThrowingCallable step : List.<ThrowingCallable>of(
                () -> residents.add(there, scene.person("偷", Relation.of("97")), Source.CLERK),
                () -> residents.resident(id),
                () -> residents.change(id, 0, draft, Source.CLERK),
                () -> residents.move(id, 0, here, Relation.UNSTATED),
                () -> residents.move(mine, 0, there, Relation.UNSTATED),
                () -> residents.leave(id, 0, PeopleScene.TODAY, Residents.Leaving.DIED),
                () -> residents.confirm(id, List.of("phone"), Source.VISIT),
                () -> residents.reveal(id, Residents.Sealed.ID_NUMBER, "好奇"))) {
            refused(
                    "people.unknown",
                    () -> scene.clerkOfA.call(() -> {
                        step.call();
                        return null;
                    }));
        }
        assertThat(queries.one(id, scene.clerkOfA.scope(), Masking.NAMES_OPEN, true))
                .isEmpty();
    }

    private ResidentDraft sameNumber(ResidentDraft draft, String name) {
        return new ResidentDraft(
                ResidentId.next(),
                new PersonName(name),
                draft.gender(),
                null,
                Relation.of("97"),
                true,
                true,
                draft.idNumber(),
                null,
                null);
    }

    private ResidentQueries.Detail seenBy(Actor actor, ResidentId id) {
        return queries.one(id, actor.scope(), Masking.of(actor), false).orElseThrow();
    }

    private List<ResidentId> found(Actor actor, String typed) {
        return page(actor, typed, null, 50).stream()
                .map(ResidentQueries.Line::id)
                .toList();
    }

    private List<ResidentQueries.Line> page(Actor actor, String typed, ResidentId after, int size) {
        var search = ResidentSearch.of(typed, PeopleScene.TODAY);
        return queries.page(actor.scope(), search, null, after, size, Masking.of(actor));
    }
}
