package cn.mulin.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("划分: laying out a village")
class LayOutIT {

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

    TerritoryScene scene;

    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
    }

    @Test
    void hengtang_gets_4_20_34_spread_evenly_with_names_and_posts() {
        var hengtang = scene.hengtang();
        assertThat(units.layOut(scene.layOut(hengtang, 4, 20, 34))).isEqualTo(58);

        var areas = territory.children(hengtang.id());
        assertThat(areas).extracting(Unit::name).containsExactly("第1片", "第2片", "第3片", "第4片");
        var groups = areas.stream()
                .flatMap(area -> territory.children(area.id()).stream())
                .toList();
        assertThat(groups)
                .hasSize(20)
                .extracting(Unit::name)
                .startsWith("1组", "2组")
                .endsWith("20组");
        assertThat(areas)
                .allSatisfy(area -> assertThat(territory.children(area.id())).hasSize(5));
        var neighbours = groups.stream()
                .map(group -> territory.children(group.id()).size())
                .toList();
        assertThat(neighbours.stream().mapToInt(Integer::intValue).sum()).isEqualTo(34);
        assertThat(neighbours).allMatch(many -> many == 1 || many == 2);

        var post = territory.deskOf(
                territory.children(groups.get(2).id()).getFirst().id());
        assertThat(post.name()).isEqualTo("3组1邻邻长");
        assertThat(post.rung()).isEqualTo(new Rung(1, false));
        assertThat(territory.above(post).orElseThrow().name()).isEqualTo("第1片3组组长");
    }

    @Test
    void the_other_ladder_has_staff_on_its_highest_rung() {
        var village = scene.village("431321001001");
        var line = lines.set(village, scene.ladder("grid-building-entrance").id(), Line.Purpose.SERVICE, "服务线", null);
        units.layOut(new LayOut(village, line.id(), List.of(43, 390, 1414)));
        var grid = territory.children(village.id()).getFirst();
        assertThat(grid.name()).isEqualTo("第1网格");
        assertThat(territory.deskOf(grid.id()).rung().staffed()).isTrue();
        var building = territory.children(grid.id()).getFirst();
        assertThat(territory.deskOf(building.id()).rung().staffed()).isFalse();
        assertThat(territory.children(building.id()).getFirst().name()).isEqualTo("1单元");
    }

    @Test
    void numbers_go_on_when_a_part_is_laid_out_later() {
        var village = scene.village("431321001002");
        units.layOut(scene.layOut(village, 2, 4));
        var second = territory.children(village.id()).get(1);
        units.layOut(new LayOut(second, scene.serviceLine(village), List.of(1, 3)));
        var groups = territory.children(second.id());
        assertThat(groups).extracting(Unit::name).containsExactly("3组", "4组", "5组");
        assertThat(territory.children(groups.getLast().id()))
                .extracting(Unit::name)
                .containsExactly("1邻", "2邻", "3邻");
    }

    @Test
    void many_villages_are_laid_out_in_one_go() {
        var town = territory
                .byCode("431321100")
                .or(() -> territory.byCode("431321101"))
                .orElseThrow();
        var plans = territory.children(town.id()).stream()
                .map(village -> scene.layOut(village, 3, 9, 27))
                .toList();
        assertThat(units.layOut(plans, "试点")).isEqualTo(plans.size() * 39);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var village = scene.village("431321001004");
        var line = scene.serviceLine(village);
        assertThatThrownBy(() -> units.layOut(new LayOut(village, line, List.of(1, 2, 3, 4))))
                .hasMessage("territory.no-rung-below");
        assertThatThrownBy(() -> new LayOut(village, line, List.of(3, 0, 4))).hasMessage("territory.lay-out-uneven");
        assertThatThrownBy(() -> new LayOut(village, line, List.of(30_000))).hasMessage("territory.lay-out-too-large");
        assertThatThrownBy(() -> units.layOut(new LayOut(village, line, List.of(1000))))
                .hasMessage("territory.too-many-below");
        assertThatThrownBy(
                        () -> lines.set(village, scene.ladder("pian-zu-lin").id(), Line.Purpose.SERVICE, "又一条", null))
                .hasMessage("territory.service-line-already");
        assertThatThrownBy(() -> units.create(territory.county().id(), null, "片", Unit.Kind.ORDINARY, null))
                .hasMessage("territory.not-under-a-village");
    }
}
