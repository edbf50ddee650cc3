package cn.mulin.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MulinIT
@RecordApplicationEvents
@DisplayName("调整: units are moved, split, merged, closed")
class RearrangementsIT {

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Territory territory;

    @Autowired
    Units units;

    @Autowired
    Rearrangements rearrangements;

    @Autowired
    ApplicationEvents events;

    private static int next = 1;
    TerritoryScene scene;
    Unit village;
    Unit first;
    Unit second;

    /** A village of its own for each test: 2 片, 4 组, 8 邻. */
    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
        village = territory.children(scene.village("431321101").id()).get(next++);
        units.layOut(scene.layOut(village, 2, 4, 8));
        first = territory.children(village.id()).getFirst();
        second = territory.children(village.id()).getLast();
    }

    @Test
    void a_move_takes_the_whole_subtree_along_and_tells_both_paths() {
        var group = territory.children(first.id()).getFirst();
        var neighbour = territory.children(group.id()).getFirst();
        rearrangements.move(group.id(), second.id(), "离得近");

        var moved = territory.unit(group.id());
        assertThat(moved.path()).isEqualTo(second.path() + "003/");
        assertThat(territory.unit(neighbour.id()).path()).isEqualTo(moved.path() + "001/");
        assertThat(territory.deskOf(neighbour.id()).path()).isEqualTo(moved.path() + "001/");
        assertThat(territory.above(territory.deskOf(group.id())).orElseThrow().unit())
                .isEqualTo(second.id());
        assertThat(territory.deskOf(group.id()).name()).isEqualTo("第2片1组组长");
        assertThat(events.stream(UnitEvent.Moved.class))
                .singleElement()
                .satisfies(event ->
                        assertThat(List.of(event.from(), event.to())).containsExactly(group.path(), moved.path()));
    }

    @Test
    void a_move_can_be_taken_back() {
        var group = territory.children(first.id()).getFirst();
        rearrangements.move(group.id(), second.id(), "离得近");
        rearrangements.undo(group.id(), "弄错了");
        assertThat(territory.unit(group.id()).parent()).isEqualTo(first.id());
    }

    @Test
    void a_split_makes_neighbours_and_gives_them_what_goes_along() {
        var groups = territory.children(first.id());
        var made = rearrangements.split(
                first.id(),
                List.of(new Rearrangements.Part("第3片", List.of(groups.getLast().id()))),
                "人口多了");
        assertThat(territory.children(village.id())).extracting(Unit::name).containsExactly("第1片", "第2片", "第3片");
        assertThat(territory.children(made.getFirst()))
                .extracting(Unit::id)
                .containsExactly(groups.getLast().id());
        assertThat(territory.children(first.id())).hasSize(1);
        assertThat(territory.deskOf(made.getFirst()).name()).isEqualTo("第3片片长");
        assertThat(events.stream(UnitEvent.Split.class))
                .singleElement()
                .satisfies(event -> assertThat(event.into()).isEqualTo(made));
    }

    @Test
    void a_merge_moves_what_is_below_and_ends_the_one() {
        rearrangements.merge(first.id(), second.id(), "人少了");
        assertThat(territory.children(village.id())).extracting(Unit::id).containsExactly(second.id());
        assertThat(territory.children(second.id())).hasSize(4);
        assertThatThrownBy(() -> territory.unit(first.id())).hasMessage("territory.unknown");
        assertThatThrownBy(() -> territory.deskOf(first.id())).hasMessage("territory.desk-unknown");
        assertThat(events.stream(UnitEvent.Merged.class)).hasSize(1);
    }

    @Test
    void a_village_goes_into_another_with_all_it_has() {
        var other = territory.children(scene.village("431321101").id()).get(next++);
        scene.serviceLine(other);
        rearrangements.merge(village.id(), other.id(), "合村");
        assertThat(territory.children(other.id())).extracting(Unit::id).containsExactly(first.id(), second.id());
        assertThat(territory.unit(first.id()).line()).isEqualTo(scene.serviceLine(other));
        var deep = territory
                .children(territory.children(first.id()).getFirst().id())
                .getFirst();
        assertThat(deep.path()).startsWith(other.path());
        assertThat(deep.line()).isEqualTo(scene.serviceLine(other));
    }

    @Test
    void a_unit_closes_only_when_nothing_is_below_it_and_comes_back() {
        var group = territory.children(first.id()).getFirst();
        var neighbour = territory.children(group.id()).getFirst();
        assertThatThrownBy(() -> rearrangements.close(group.id(), "空了")).hasMessage("territory.has-units-below");
        rearrangements.close(neighbour.id(), "空了");
        assertThat(territory.children(group.id())).hasSize(1);
        rearrangements.reopen(neighbour.id(), "又有人了");
        assertThat(territory.deskOf(neighbour.id()).name()).isEqualTo("1组1邻邻长");
        rearrangements.close(neighbour.id(), "空了");
        rearrangements.undo(neighbour.id(), "弄错了");
        assertThat(territory.children(group.id())).hasSize(2);
    }

    @Test
    void a_new_name_is_on_the_desks_of_the_unit_and_right_below() {
        var group = territory.children(first.id()).getFirst();
        units.rename(group.id(), "义仓组", "照老名字", null);
        assertThat(territory.deskOf(group.id()).name()).isEqualTo("第1片义仓组组长");
        assertThat(territory
                        .deskOf(territory.children(group.id()).getFirst().id())
                        .name())
                .isEqualTo("义仓组1邻邻长");
        rearrangements.undo(group.id(), "弄错了");
        assertThat(territory.unit(group.id()).name()).isEqualTo("1组");
    }

    @Nested
    @DisplayName("it is refused")
    class Refused {

        @Test
        void to_move_where_a_unit_does_not_belong() {
            var group = territory.children(first.id()).getFirst();
            var neighbour = territory.children(group.id()).getFirst();
            assertThatThrownBy(() -> rearrangements.move(neighbour.id(), second.id(), "x"))
                    .hasMessage("territory.not-its-place");
            assertThatThrownBy(() -> rearrangements.move(first.id(), group.id(), "x"))
                    .hasMessage("territory.not-its-place");
            assertThatThrownBy(() -> rearrangements.move(village.id(), second.id(), "x"))
                    .hasMessage("territory.official");
        }

        @Test
        void to_merge_what_is_not_alike() {
            var group = territory.children(first.id()).getFirst();
            assertThatThrownBy(() -> rearrangements.merge(group.id(), second.id(), "x"))
                    .hasMessage("territory.not-alike");
            assertThatThrownBy(() -> rearrangements.merge(first.id(), first.id(), "x"))
                    .hasMessage("territory.not-alike");
        }

        @Test
        void to_give_away_what_is_not_below() {
            var strange = territory.children(second.id()).getFirst();
            var parts = List.of(new Rearrangements.Part("第9片", List.of(strange.id())));
            assertThatThrownBy(() -> rearrangements.split(first.id(), parts, "x"))
                    .hasMessage("territory.not-below-it");
            assertThat(territory.children(village.id())).hasSize(2);
        }

        @Test
        void to_call_two_neighbours_the_same() {
            assertThatThrownBy(() -> units.rename(first.id(), "第2片", null, null))
                    .hasMessage("territory.name-taken");
            assertThatThrownBy(() -> units.create(village.id(), null, "第2片", Unit.Kind.ORDINARY, null))
                    .hasMessage("territory.name-taken");
        }

        @Test
        void to_change_what_somebody_else_just_changed() {
            units.rename(first.id(), "东片", null, first.version());
            assertThatThrownBy(() -> units.rename(first.id(), "西片", null, first.version()))
                    .hasMessage("kernel.stale");
        }
    }
}
