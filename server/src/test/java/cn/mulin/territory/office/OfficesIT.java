package cn.mulin.territory.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskKind;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import cn.mulin.territory.office.ForeignGrids.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("机构与对接")
class OfficesIT {

    private static final Scope ALL = Scope.of("431321/");
    private static final Scope ELSEWHERE = Scope.of("431321/100/");

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Territory territory;

    @Autowired
    Offices offices;

    @Autowired
    ForeignGrids grids;

    @Autowired
    ChatGroups groups;

    Unit hengtang;
    Unit town;

    @BeforeEach
    void stage() {
        hengtang = new TerritoryScene(divisions, ladders, lines, territory).hengtang();
        town = territory.lineage(hengtang.path()).get(1);
    }

    @Test
    void a_department_and_a_partner_stand_beside_the_units_own_desk_which_is_next_up() {
        var police = offices.open(town.id(), DeskKind.DEPARTMENT, "永丰派出所", true, ALL);
        var manager = offices.open(hengtang.id(), DeskKind.PARTNER, "某某物业", false, ALL);
        assertThat(offices.of(town.id(), ALL)).extracting(Office::name).containsExactly("永丰街道指挥室", "永丰派出所");
        assertThat(offices.office(manager, ALL).signsIn()).isFalse();
        var desk = territory.desk(police);
        assertThat(territory.above(desk).orElseThrow().unit()).isEqualTo(town.id());
        assertThat(territory.deskOf(town.id()).answersFor(desk)).isTrue();
        assertThatThrownBy(() -> offices.open(town.id(), DeskKind.DEPARTMENT, "永丰派出所", true, ALL))
                .hasMessage("territory.office-name-taken");
        offices.close(police, ALL);
        assertThat(offices.of(town.id(), ALL)).hasSize(1);
    }

    @Test
    void a_units_own_desk_is_neither_opened_nor_closed_by_hand() {
        var own = territory.deskOf(hengtang.id()).id();
        assertThatThrownBy(() -> offices.close(own, ALL)).hasMessage("territory.office-is-the-units-own");
        assertThatThrownBy(() -> offices.open(hengtang.id(), DeskKind.VILLAGE, "又一个", true, ALL))
                .hasMessage("territory.office-is-the-units-own");
    }

    @Test
    void nothing_outside_the_scope_is_seen_or_changed() {
        assertThatThrownBy(() -> offices.of(town.id(), ELSEWHERE)).hasMessage("territory.unknown");
        assertThatThrownBy(() -> offices.office(territory.deskOf(town.id()).id(), ELSEWHERE))
                .hasMessage("territory.office-unknown");
        assertThatThrownBy(() -> groups.register(town.id(), "群", null, "建群", LocalDate.of(2024, 1, 1), ELSEWHERE))
                .hasMessage("territory.unknown");
        var report = grids.map("综治", List.of(new Row("Z9", "九网格", TerritoryScene.HENGTANG)), ELSEWHERE);
        assertThat(report.mapped()).isZero();
        assertThat(report.troubles()).extracting(ForeignGrids.Trouble::row).containsExactly(1);
    }

    @Test
    void other_departments_grids_are_mapped_row_by_row_and_the_same_again_changes_nothing() {
        var rows = List.of(
                new Row("MZ-01", "民政一格", TerritoryScene.HENGTANG),
                new Row("MZ-02", "民政二格", "999999999999"),
                new Row("MZ-01", "民政一格", TerritoryScene.HENGTANG));
        var report = grids.map("民政", rows, ALL);
        assertThat(report.mapped()).isEqualTo(1);
        assertThat(report.troubles()).extracting(ForeignGrids.Trouble::row).containsExactly(2, 3);
        assertThat(grids.unitOf("民政", "MZ-01")).contains(hengtang.id());
        var again = grids.map("民政", rows.subList(0, 1), ALL);
        assertThat(again.mapped()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(grids.of(hengtang.id(), ALL)).extracting(ForeignGrid::code).contains("MZ-01");
        assertThat(grids.below(town.id(), null, 10, ALL)).isNotEmpty();
    }

    @Test
    void a_mapping_of_somebody_elses_is_not_taken_away() {
        grids.map("卫健", List.of(new Row("W1", "卫健一格", TerritoryScene.HENGTANG)), ALL);
        var there = territory.children(territory.county().id()).get(2);
        var report = grids.map("卫健", List.of(new Row("W1", "抢来的", there.code())), Scope.of(there.path()));
        assertThat(report.mapped()).isZero();
        assertThat(grids.unitOf("卫健", "W1")).contains(hengtang.id());
    }

    @Test
    void a_chat_group_is_known_by_its_owners_desk_and_dissolved_with_a_reason() {
        var opened = LocalDate.of(2024, 3, 1);
        var id = groups.register(hengtang.id(), "横塘居民群", null, "居民有事群里说", opened, ALL);
        assertThat(groups.group(id, ALL).ownerName()).isEqualTo("横塘社区居委会");
        assertThat(groups.below(town.id(), null, 10, ALL))
                .extracting(ChatGroup::id)
                .contains(id);
        assertThatThrownBy(() -> groups.dissolve(id, opened.minusDays(1), "并群", ALL))
                .hasMessage("territory.chat-group-days");
        groups.dissolve(id, opened.plusDays(9), "并群", ALL);
        assertThat(groups.group(id, ALL).dissolvedOn()).isEqualTo(opened.plusDays(9));
        assertThatThrownBy(() -> groups.dissolve(id, opened.plusDays(9), "并群", ALL))
                .hasMessage("territory.chat-group-dissolved");
    }
}
