package cn.mulin.people.duplicate;

import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.people.Households;
import cn.mulin.people.Masking;
import cn.mulin.people.PeopleScene;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.duplicate.DuplicateQueries.Pair;
import cn.mulin.people.duplicate.DuplicateQueries.Sign;
import cn.mulin.people.identity.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("疑似重复")
class DuplicatesIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    Duplicates duplicates;

    @Autowired
    DuplicateQueries queries;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void are_seen_by_the_same_id_number_across_villages_by_who_sees_both() {
        var draft = scene.head("罗春梅");
        var here = at(scene.first, draft);
        var there = at(scene.elsewhere, again(draft, true, false));
        assertThat(signs(scene.county, PeopleScene.A)).contains(List.of(here, there, Sign.SAME_ID_NUMBER));
        assertThat(signs(scene.clerkOfA, PeopleScene.A)).doesNotContain(List.of(here, there, Sign.SAME_ID_NUMBER));
    }

    @Test
    void are_seen_by_name_with_birthday_or_phone() {
        var draft = scene.head("唐建国");
        var one = at(scene.first, draft);
        var byPhone = at(scene.second, known(draft, null, draft.phone()));
        var byBirthday = at(scene.second, known(draft, draft.bornOn(), null));
        assertThat(signs(scene.clerkOfA, PeopleScene.A))
                .contains(
                        List.of(one, byPhone, Sign.SAME_NAME_AND_PHONE),
                        List.of(one, byBirthday, Sign.SAME_NAME_AND_BIRTHDAY));
    }

    private static ResidentDraft known(ResidentDraft draft, LocalDate bornOn, Phone phone) {
        return new ResidentDraft(
                ResidentId.next(),
                draft.name(),
                draft.gender(),
                bornOn,
                draft.relation(),
                true,
                true,
                null,
                null,
                phone);
    }

    @Test
    void told_apart_are_not_listed_again() {
        var draft = scene.head("李春生");
        var one = at(scene.first, draft);
        var other = at(scene.second, again(draft, false, true));
        scene.clerkOfA.run(() -> duplicates.tellApart(other, one));
        assertThat(signs(scene.clerkOfA, PeopleScene.A)).noneMatch(pair -> pair.contains(other));
    }

    @Test
    void merged_are_one_and_undone_are_two_exactly_as_they_were() {
        var full = scene.head("彭大海");
        var kept = at(scene.first, PeopleScene.without(full, false, true));
        var gone = at(scene.second, again(full, true, false));
        var label = scene.label(db, gone);
        var before = Map.of(kept, row(kept), gone, row(gone));

        var merge = scene.clerkOfA.call(() -> duplicates.merge(gone, kept, "同一个人登记了两次"));
        assertThat(row(kept)).containsEntry("id_number_index", row(gone).get("id_number_index"));
        PeopleScene.refused("people.unknown", () -> scene.clerkOfA.run(() -> residents.resident(gone)));
        assertThat(bearerOf(label)).isEqualTo(kept.value());
        assertThat(queries.merges(PeopleScene.A, scene.clerkOfA.scope(), null, 10, Masking.NAMES_OPEN))
                .anyMatch(line -> line.id().equals(merge));

        scene.clerkOfA.run(() -> duplicates.undo(merge));
        assertThat(row(kept)).isEqualTo(before.get(kept));
        assertThat(row(gone)).isEqualTo(before.get(gone));
        assertThat(bearerOf(label)).isEqualTo(gone.value());
        PeopleScene.refused("people.duplicate-merge-unknown", () -> scene.clerkOfA.run(() -> duplicates.undo(merge)));
    }

    @Test
    void a_merge_is_not_undone_over_what_was_written_since() {
        var draft = scene.head("周海洋");
        var kept = at(scene.first, draft);
        var gone = at(scene.second, again(draft, false, true));
        var merge = scene.clerkOfA.call(() -> duplicates.merge(gone, kept, null));
        scene.clerkOfA.run(() -> residents.confirm(kept, List.of("phone"), Source.VISIT));
        PeopleScene.refused("people.duplicate-overtaken", () -> scene.clerkOfA.run(() -> duplicates.undo(merge)));
    }

    @Test
    void of_the_neighbouring_village_are_merged_undone_and_told_apart_by_others() {
        var draft = scene.head("何远方");
        var mine = at(scene.first, draft);
        var there = at(scene.elsewhere, again(draft, false, true));
        PeopleScene.refused("people.unknown", () -> scene.clerkOfA.run(() -> duplicates.merge(there, mine, null)));
        PeopleScene.refused("people.unknown", () -> scene.clerkOfA.run(() -> duplicates.merge(mine, there, null)));
        PeopleScene.refused("people.unknown", () -> scene.clerkOfA.run(() -> duplicates.tellApart(mine, there)));
        var merge = scene.county.call(() -> duplicates.merge(there, mine, null));
        PeopleScene.refused("people.duplicate-merge-unknown", () -> scene.clerkOfB.run(() -> duplicates.undo(merge)));
        assertThat(queries.merges(PeopleScene.A, scene.clerkOfB.scope(), null, 10, Masking.NAMES_OPEN))
                .isEmpty();
    }

    private ResidentId at(cn.mulin.territory.UnitId where, ResidentDraft draft) {
        return scene.resident(scene.household(where, "门" + draft.id()), draft);
    }

    private static ResidentDraft again(ResidentDraft draft, boolean idNumber, boolean phone) {
        var other = new ResidentDraft(
                ResidentId.next(),
                draft.name(),
                draft.gender(),
                draft.bornOn(),
                draft.relation(),
                true,
                true,
                draft.idNumber(),
                null,
                draft.phone());
        return PeopleScene.without(other, idNumber, phone);
    }

    private List<List<Object>> signs(Actor actor, String root) {
        return queries.pairs(root, actor.scope(), null, 100, Masking.of(actor)).stream()
                .map(DuplicatesIT::sign)
                .toList();
    }

    private static List<Object> sign(Pair pair) {
        return List.of(pair.one().id(), pair.other().id(), pair.sign());
    }

    /** Every column but the version, which only grows. */
    private Map<String, Object> row(ResidentId id) {
        var row = db.selectFrom(RESIDENT).where(RESIDENT.ID.eq(id.value())).fetchSingle();
        var values = new TreeMap<String, Object>();
        row.intoMap()
                .forEach((column, value) -> values.put(
                        column,
                        value instanceof byte[] bytes
                                ? java.util.HexFormat.of().formatHex(bytes)
                                : String.valueOf(value)));
        values.remove("version");
        return values;
    }

    private java.util.UUID bearerOf(java.util.UUID label) {
        return db.select(LABEL.RESIDENT_ID)
                .from(LABEL)
                .where(LABEL.ID.eq(label))
                .fetchSingle(LABEL.RESIDENT_ID);
    }
}
