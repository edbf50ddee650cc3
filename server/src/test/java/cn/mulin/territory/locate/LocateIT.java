package cn.mulin.territory.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.Outline;
import cn.mulin.territory.place.PlaceKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("定位: where a text speaks of")
class LocateIT {

    private static final Scope ALL = Scope.of("431321/");

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
    Locate locate;

    @Autowired
    PlaceNames placeNames;

    TerritoryScene scene;
    Unit hengtang;

    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
        hengtang = scene.hengtang();
        if (territory.children(hengtang.id()).isEmpty()) {
            units.layOut(scene.layOut(hengtang, 4, 20, 34));
            units.create(hengtang.id(), null, "潘汤片", Unit.Kind.ORDINARY, null);
            placeNames.add(hengtang.id(), "老粮站", PlaceKind.LANDMARK, ALL);
            placeNames.add(hengtang.id(), "复兴路", PlaceKind.ROAD, ALL);
            placeNames.add(scene.village("431321001001").id(), "复兴路", PlaceKind.ROAD, ALL);
        }
    }

    @Test
    void a_village_by_its_name_with_the_word_that_decided() {
        var found = locate.best("横塘社区的下水道堵了三天没人管", null).orElseThrow();
        assertThat(found.unit()).isEqualTo(hengtang.id());
        assertThat(found.where()).isEqualTo("永丰街道");
        assertThat(found.words()).containsExactly("横塘社区");
        assertThat(locate.best("横塘这边路灯不亮", null)).map(Candidate::unit).contains(hengtang.id());
    }

    @Test
    void a_group_by_its_number_however_it_is_written() {
        for (var text : List.of("横塘社区12组", "横塘社区十二组的水渠", "永丰街道横塘 第12组")) {
            assertThat(locate.best(text, null)).as(text).map(Candidate::name).contains("12组");
        }
        assertThat(locate.best("横塘社区三组1邻王家门口", null)).get().satisfies(found -> {
            assertThat(found.name()).isEqualTo("1邻");
            assertThat(found.where()).isEqualTo("永丰街道 · 横塘社区 · 第1片 · 3组");
        });
    }

    @Test
    void the_village_when_only_the_last_step_is_unclear() {
        assertThat(locate.best("横塘社区1邻漏水", null)).map(Candidate::unit).contains(hengtang.id());
    }

    @Test
    void by_a_name_of_its_own_and_by_what_people_call_it() {
        assertThat(locate.best("潘汤片的灯坏了", null)).map(Candidate::name).contains("潘汤片");
        assertThat(locate.best("老粮站旁边堆垃圾", null)).map(Candidate::unit).contains(hengtang.id());
    }

    @Test
    void equal_candidates_when_a_road_runs_through_two_villages_and_the_right_one_when_more_is_said() {
        var both = locate.candidates("复兴路路面塌了", null);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).score()).isEqualTo(both.get(1).score());
        assertThat(locate.best("复兴路路面塌了", null)).isEmpty();
        assertThat(locate.best("横塘复兴路路面塌了", null)).map(Candidate::unit).contains(hengtang.id());
    }

    @Test
    void a_name_two_towns_share_is_not_guessed_until_the_town_is_named() {
        var name = territory.children(territory.county().id()).stream()
                .flatMap(town -> territory.children(town.id()).stream())
                .collect(java.util.stream.Collectors.groupingBy(Unit::name))
                .entrySet()
                .stream()
                .filter(same -> same.getValue().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(locate.best(name.getKey() + "的桥断了", null)).isEmpty();
        assertThat(locate.candidates(name.getKey() + "的桥断了", null))
                .hasSize(name.getValue().size());
        var one = name.getValue().getFirst();
        var town = territory.lineage(one.path()).get(1).name();
        assertThat(locate.best(town + name.getKey() + "的桥断了", null))
                .map(Candidate::unit)
                .contains(one.id());
    }

    @Test
    void nothing_rather_than_a_guess() {
        for (var text : List.of("路灯坏了", "3组", "", "。。。", "电话打不通，麻烦帮忙看看", "和平相处")) {
            assertThat(locate.candidates(text, null)).as(text).isEmpty();
        }
    }

    @Test
    void by_a_point_within_an_outline_or_close_to_a_known_place() {
        var village = scene.village("431321001002");
        var line = lines.set(village, scene.ladder("pian-zu-lin").id(), Line.Purpose.SERVICE, "服务线", null);
        units.layOut(new LayOut(village, line.id(), List.of(2)));
        var areas = territory.children(village.id());
        units.place(
                village.id(),
                null,
                new Outline(List.of(
                        new GeoPoint(112.10, 27.40),
                        new GeoPoint(112.20, 27.40),
                        new GeoPoint(112.20, 27.50),
                        new GeoPoint(112.10, 27.50))));
        units.place(areas.get(0).id(), new GeoPoint(112.15, 27.45), null);
        units.place(areas.get(1).id(), new GeoPoint(112.16, 27.46), null);

        assertThat(locate.best("", new GeoPoint(112.1501, 27.4501))).get().satisfies(found -> {
            assertThat(found.unit()).isEqualTo(areas.get(0).id());
            assertThat(found.words()).anyMatch(word -> word.contains("范围内")).anyMatch(word -> word.contains("米"));
        });
        assertThat(locate.best("", new GeoPoint(112.18, 27.41)))
                .map(Candidate::unit)
                .contains(village.id());
        assertThat(locate.candidates("", new GeoPoint(113.5, 28.5))).isEmpty();
    }

    @Test
    void as_if_there_were_nothing_outside_the_scope() {
        assertThat(locate.candidates("横塘社区", null, Scope.of("431321/100/"))).isEmpty();
        assertThat(locate.candidates("横塘社区", null, Scope.of("431321/001/"))).hasSize(1);
    }

    @Test
    void words_that_follow_from_names_are_not_added_by_hand() {
        assertThatThrownBy(() -> placeNames.add(hengtang.id(), "横塘", PlaceKind.STEM, ALL))
                .hasMessage("territory.place-name-follows");
        assertThatThrownBy(() -> placeNames.add(hengtang.id(), "老粮站", PlaceKind.LANDMARK, ALL))
                .hasMessage("territory.place-name-taken");
        assertThatThrownBy(() -> placeNames.add(hengtang.id(), "某处", PlaceKind.ROAD, Scope.of("431321/100/")))
                .hasMessage("territory.unknown");
    }
}
