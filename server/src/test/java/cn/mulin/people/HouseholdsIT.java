package cn.mulin.people;

import static cn.mulin.people.PeopleScene.A;
import static cn.mulin.people.PeopleScene.B;
import static cn.mulin.people.PeopleScene.COUNTY;
import static cn.mulin.people.PeopleScene.aDoor;
import static cn.mulin.people.PeopleScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.Provenance.Source;
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
@DisplayName("户")
class HouseholdsIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    HouseholdQueries queries;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void one_added_to_a_unit_belongs_to_it_and_to_its_village() {
        var id = scene.household(scene.first, "1号");
        var seen = scene.clerkOfA.call(() -> households.household(id));
        assertThat(seen.unit()).isEqualTo(scene.first);
        assertThat(seen.village()).isEqualTo(scene.villageA);
        assertThat(seen.path()).isEqualTo(A + "01/01/");
        assertThat(seen.code()).matches("\\d{5}");
    }

    @Test
    void one_added_to_a_village_waits_to_be_placed() {
        var id = scene.household(scene.villageA, "2号");
        assertThat(scene.clerkOfA.call(() -> households.household(id)).unit()).isNull();
        scene.clerkOfA.run(() -> households.place(id, 0, scene.second));
        assertThat(scene.clerkOfA.call(() -> households.household(id)).unit()).isEqualTo(scene.second);
    }

    @Test
    void cannot_be_put_where_no_leader_answers_for_single_doors() {
        refused("people.not-a-place-for-households", () -> scene.household(scene.middle, "3号"));
    }

    @Test
    void a_code_is_given_once_in_a_village_and_may_be_given_again_in_the_next() {
        var draft = new HouseholdDraft(HouseholdId.next(), "A-7", "4号", Dwelling.OWN, false, null);
        var again = new HouseholdDraft(HouseholdId.next(), "A-7", "5号", Dwelling.OWN, false, null);
        scene.county.run(() -> households.add(scene.first, draft, Source.CLERK));
        refused("people.code-taken", () -> scene.county.run(() -> households.add(scene.second, again, Source.CLERK)));
        scene.county.run(() -> households.add(scene.elsewhere, again, Source.CLERK));
        assertThat(scene.county.call(() -> households.byCode(scene.villageB, "A-7")))
                .isPresent();
    }

    @Test
    void moves_with_its_people_into_another_unit_and_another_village() {
        var id = scene.household(scene.first, "6号");
        var head = scene.resident(id, scene.head("罗春梅"));
        scene.county.run(() -> households.place(id, 0, scene.elsewhere));
        assertThat(scene.clerkOfB.call(() -> residents.resident(head)).path()).isEqualTo(B + "01/");
        refused("people.unknown", () -> scene.clerkOfA.run(() -> residents.resident(head)));
        assertThat(scene.clerkOfB.call(() -> households.unitOn(id, PeopleScene.TODAY)))
                .contains(scene.elsewhere);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        var id = scene.household(scene.first, "7号");
        scene.county.run(() -> households.change(id, 0, aDoor("7号附1"), Source.CLERK));
        refused("kernel.stale", () -> scene.county.run(() -> households.change(id, 0, aDoor("8号"), Source.CLERK)));
        assertThat(scene.county.call(() -> households.household(id)).door()).isEqualTo("7号附1");
    }

    @Test
    void is_split_and_joined_again() {
        var id = scene.household(scene.first, "9号");
        var father = scene.resident(id, scene.head("唐建国"));
        var son = scene.resident(id, scene.person("唐小军", Relation.of("22")));
        var own = scene.clerkOfA.call(() -> households.split(id, 0, List.of(son), aDoor("9号附1")));
        assertThat(scene.clerkOfA.call(() -> residents.resident(son)).household())
                .isEqualTo(own);
        assertThat(scene.clerkOfA.call(() -> residents.resident(father)).household())
                .isEqualTo(id);
        scene.clerkOfA.run(() -> households.join(own, 0, id));
        assertThat(scene.clerkOfA.call(() -> residents.resident(son)).household())
                .isEqualTo(id);
        refused("people.unknown", () -> scene.clerkOfA.run(() -> households.household(own)));
    }

    @Test
    void cannot_be_split_by_people_who_live_elsewhere() {
        var id = scene.household(scene.first, "10号");
        var other = scene.household(scene.first, "11号");
        var stranger = scene.resident(other, scene.head("李春生"));
        refused(
                "people.nobody-to-split-off",
                () -> scene.clerkOfA.run(() -> households.split(id, 0, List.of(stranger), aDoor("10号附1"))));
    }

    @Test
    void ends_with_everybody_in_it() {
        var id = scene.household(scene.second, "12号");
        var head = scene.resident(id, scene.head("彭大海"));
        scene.clerkOfA.run(() -> households.end(id, 0, PeopleScene.TODAY, Household.Ending.MOVED_AWAY));
        refused("people.unknown", () -> scene.clerkOfA.run(() -> households.household(id)));
        refused("people.unknown", () -> scene.clerkOfA.run(() -> residents.resident(head)));
    }

    @Test
    void does_not_end_in_the_future() {
        var id = scene.household(scene.second, "13号");
        refused(
                "people.in-the-future",
                () -> scene.clerkOfA.run(
                        () -> households.end(id, 0, PeopleScene.TODAY.plusDays(1), Household.Ending.MOVED_AWAY)));
    }

    @Nested
    @DisplayName("of the neighbouring village")
    class Elsewhere {

        @Test
        void is_unknown_to_a_clerk_in_every_step() {
            var id = scene.household(scene.elsewhere, "20号");
            var mine = scene.household(scene.first, "21号");
            for (ThrowingCallable step : List.<ThrowingCallable>of(
                    () -> households.household(id),
                    () -> households.change(id, 0, aDoor("偷"), Source.CLERK),
                    () -> households.place(id, 0, scene.first),
                    () -> households.placeAll(List.of(mine, id), scene.first),
                    () -> households.split(id, 0, List.of(), aDoor("偷")),
                    () -> households.join(id, 0, mine),
                    () -> households.join(mine, 0, id),
                    () -> households.end(id, 0, PeopleScene.TODAY, Household.Ending.MISTAKE),
                    () -> households.confirm(id, List.of("door"), Source.VISIT))) {
                refused(
                        "people.unknown",
                        () -> scene.clerkOfA.call(() -> {
                            step.call();
                            return null;
                        }));
            }
            refused("territory.unknown", () -> scene.clerkOfA.run(() -> households.place(mine, 0, scene.elsewhere)));
        }

        @Test
        void is_not_counted_listed_or_named() {
            var id = scene.household(scene.elsewhere, "22号");
            scene.clerkOfA.run(() -> {
                assertThat(households.byCode(scene.villageB, "00001")).isEmpty();
                assertThat(households.summaries(List.of(id))).isEmpty();
                assertThat(households.unitOn(id, PeopleScene.TODAY)).isEmpty();
                assertThat(households.tally(B).households()).isZero();
                assertThat(households.countsBelow(COUNTY)).doesNotContainKey(scene.elsewhere);
                assertThat(queries.page(
                                scene.clerkOfA.scope(),
                                HouseholdQueries.Wanted.EVERYTHING,
                                null,
                                200,
                                Masking.ALL_MASKED,
                                false))
                        .isNotEmpty()
                        .allMatch(card -> card.path().startsWith(A));
            });
        }
    }
}
