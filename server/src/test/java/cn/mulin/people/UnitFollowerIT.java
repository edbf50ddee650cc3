package cn.mulin.people;

import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.people.PeopleScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Rearrangements;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("when the tree changes, households")
class UnitFollowerIT {

    private static final String OTHER_VILLAGE = "431321001022";

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Units units;

    @Autowired
    Rearrangements rearrangements;

    @Autowired
    Territory territory;

    private TerritoryScene scene;
    private Actor clerk;
    private List<Unit> lowest;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = new TerritoryScene(divisions, ladders, lines, territory);
            var village = scene.hengtang();
            clerk = TerritoryScene.somebodyOver(territory.county().path());
            clerk.run(() -> units.layOut(scene.layOut(village, 2, 2, 6)));
            lowest = below(village);
        }
    }

    private List<Unit> below(Unit unit) {
        return unit.height() == 1
                ? List.of(unit)
                : territory.children(unit.id()).stream()
                        .flatMap(child -> below(child).stream())
                        .toList();
    }

    @Test
    void go_where_their_unit_goes_with_their_people() {
        var moving = lowest.get(0);
        var home = household(moving, "1号");
        var person = person(home);
        var target = territory.unit(lowest.get(5).parent());
        clerk.run(() -> rearrangements.move(moving.id(), target.id(), null));
        var path = clerk.call(() -> households.household(home)).path();
        assertThat(path).startsWith(target.path()).isNotEqualTo(moving.path());
        assertThat(pathOf(person)).isEqualTo(path);
    }

    @Test
    void of_a_merged_unit_belong_to_the_one_that_stays_and_remember_where_they_were() {
        var home = household(lowest.get(1), "2号");
        var person = person(home);
        clerk.run(() -> rearrangements.merge(lowest.get(1).id(), lowest.get(2).id(), "户数太少"));
        var seen = clerk.call(() -> households.household(home));
        assertThat(seen.unit()).isEqualTo(lowest.get(2).id());
        assertThat(pathOf(person)).isEqualTo(seen.path());
        assertThat(clerk.call(() -> households.view(home, Masking.ALL_MASKED, false))
                        .history())
                .singleElement()
                .satisfies(before ->
                        assertThat(before.unit()).isEqualTo(lowest.get(1).id()));
    }

    @Test
    void keep_their_unit_from_being_closed() {
        household(lowest.get(3), "3号");
        refused(
                "people.unit-has-households",
                () -> clerk.run(() -> rearrangements.close(lowest.get(3).id(), null)));
    }

    @Test
    void of_merged_villages_keep_apart_what_both_called_the_same() {
        var stays = scene.village(OTHER_VILLAGE);
        var goes = scene.village("431321001023");
        var one = coded(stays, "A-1");
        var other = coded(goes, "A-1");
        var person = person(other);
        clerk.run(() -> rearrangements.merge(goes.id(), stays.id(), "并村"));
        assertThat(clerk.call(() -> households.household(one)).code()).isEqualTo("A-1");
        var moved = clerk.call(() -> households.household(other));
        assertThat(moved.code()).startsWith("A-1-");
        assertThat(moved.village()).isEqualTo(stays.id());
        assertThat(moved.path()).isEqualTo(stays.path());
        assertThat(pathOf(person)).isEqualTo(stays.path());
    }

    private HouseholdId household(Unit where, String door) {
        return clerk.call(() -> households.add(where.id(), PeopleScene.aDoor(door), Source.CLERK));
    }

    private HouseholdId coded(Unit where, String code) {
        var draft = new HouseholdDraft(HouseholdId.next(), code, "1号", Dwelling.OWN, false, null);
        return clerk.call(() -> households.add(where.id(), draft, Source.CLERK));
    }

    private ResidentId person(HouseholdId home) {
        var draft = new ResidentDraft(
                ResidentId.next(),
                new PersonName("罗春梅"),
                Gender.FEMALE,
                null,
                Relation.HEAD,
                true,
                true,
                null,
                null,
                null);
        return clerk.call(() -> residents.add(home, draft, Source.CLERK));
    }

    private String pathOf(ResidentId id) {
        return db.select(RESIDENT.PATH)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(id.value()))
                .fetchSingle(RESIDENT.PATH);
    }
}
