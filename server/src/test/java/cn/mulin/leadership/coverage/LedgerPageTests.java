package cn.mulin.leadership.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.leadership.coverage.Concern.Kind;
import cn.mulin.leadership.coverage.LedgerView.Cell;
import cn.mulin.leadership.coverage.LedgerView.State;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("台账: a village as rows and cells")
class LedgerPageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);
    private static final String VILLAGE = "990000/001/001/";

    private final List<Node> nodes = new ArrayList<>();
    private int unplaced;

    @Test
    void a_row_is_a_top_unit_and_its_strip_has_one_cell_for_each_lowest_unit() {
        threeRungs();
        var view = village();
        assertThat(view.rows()).hasSize(1);
        assertThat(view.rows().getFirst().strip())
                .extracting(LedgerView.Group::name)
                .containsExactly("新塘组", "石坝组");
        assertThat(cells(view)).extracting(Cell::state).containsExactly(State.HELD, State.VACANT, State.HELD);
        assertThat(view.rows().getFirst().units()).containsEntry(2, 2).containsEntry(1, 3);
    }

    @Test
    void an_opened_unit_shows_the_rung_below_it_the_same_way() {
        threeRungs();
        var view = of("01", 3);
        assertThat(view.rows()).extracting(LedgerView.Row::name).containsExactly("新塘组", "石坝组");
        assertThat(view.rungs()).extracting(LedgerView.RungView::height).containsExactly(2, 1);
        assertThat(view.unplaced()).isNull();
    }

    @Test
    void a_ladder_of_two_rungs_has_its_lowest_units_in_one_group() {
        add("01", 2, held("汤"), 0);
        add("01/01", 1, held("罗"), 8);
        add("01/02", 1, null, 8);
        assertThat(village().rows().getFirst().strip()).hasSize(1);
        assertThat(cells(village())).extracting(Cell::state).containsExactly(State.HELD, State.VACANT);
        assertThat(of("01", 2).rows()).allSatisfy(row -> assertThat(row.strip()).isEmpty());
    }

    @Test
    void a_ladder_of_five_rungs_groups_the_cells_by_the_rung_below_the_row() {
        add("01", 5, held("一"), 0);
        add("01/01", 4, held("二"), 0);
        add("01/01/01", 3, held("三"), 0);
        add("01/01/01/01", 2, held("四"), 0);
        add("01/01/01/01/01", 1, held("五"), 9);
        assertThat(village().rows().getFirst().strip()).singleElement().satisfies(group -> {
            assertThat(group.unit()).isEqualTo(id("01/01"));
            assertThat(group.cells()).hasSize(1);
        });
    }

    @Test
    void no_answer_holds_more_than_two_hundred_units_and_the_next_page_goes_on() {
        for (int row = 10; row < 15; row++) {
            add("" + row, 2, held("长" + row), 0);
            for (int cell = 10; cell < 90; cell++) {
                add(row + "/" + cell, 1, held("邻" + row + cell), 9);
            }
        }
        var first = village();
        assertThat(first.rows()).hasSize(2);
        assertThat(first.rungs().getLast().units()).isEqualTo(400);
        var second = page("", 6).after(first.next());
        assertThat(second.rows()).hasSize(2);
        var third = page("", 6).after(second.next());
        assertThat(third.rows()).hasSize(1);
        assertThat(third.next()).isNull();
    }

    @Test
    void a_unit_with_too_many_cells_for_one_answer_says_their_states_only() {
        add("10", 2, held("长"), 0);
        for (int cell = 100; cell < 400; cell++) {
            add("10/" + cell, 1, held("邻" + cell), 9);
        }
        var row = village().rows().getFirst();
        assertThat(row.strip()).isNull();
        assertThat(row.states()).containsEntry(State.HELD, 300);
    }

    @Test
    void what_wants_a_look_is_listed_and_the_counts_are_those_of_the_list() {
        threeRungs();
        add("02", 3, held("柳", TODAY.minusDays(91)), 0);
        add("02/01", 2, held("易", TODAY.minusDays(400)), 0);
        add("02/01/01", 1, held("熊", TODAY.minusDays(89)), 17);
        unplaced = 3;
        var all = read().concerns();
        assertThat(all)
                .extracting(Concern::kind)
                .containsExactly(Kind.VACANT, Kind.LARGE, Kind.UNPLACED, Kind.PHONE_STALE);
        assertThat(all.getFirst().coveredBy().name()).isEqualTo("刘");
        assertThat(all.getLast().number()).isEqualTo(2);
        assertThat(all.getLast().since()).isEqualTo(TODAY.minusDays(400));
        assertThat(village().concerns()).isEqualTo(4);
        assertThat(village().rows()).extracting(LedgerView.Row::concerns).containsExactly(1, 2);
        assertThat(village().vacant()).isEqualTo(1);
        assertThat(village().households()).isEqualTo(10 + 8 + 12 + 17 + 3);
    }

    @Test
    void somebody_who_acts_stands_in_by_the_name_of_their_own_post_and_too_long_is_said() {
        add("01", 2, held("汤"), 0);
        add("01/01", 1, held("罗"), 9);
        nodes.add(new Node(
                id("01/02"), id("01"), VILLAGE + "01/02/", "2邻", 1, null, held("罗", null), TODAY.minusDays(70), 9));
        assertThat(cells(village())).extracting(Cell::state).containsExactly(State.HELD, State.COVERED);
        assertThat(cells(village()).getLast().coveredBy())
                .isEqualTo(new Concern.CoveredBy(id("罗"), "罗", "邻长", "01/01"));
        assertThat(read().concerns()).extracting(Concern::kind).containsExactly(Kind.VACANT, Kind.ACTING_LONG);
    }

    @Test
    void a_holder_who_left_wants_a_look_and_is_still_the_holder() {
        add("01", 2, held("汤"), 0);
        var gone = new Node.Holding(id("t"), id("罗"), "罗", TODAY.minusDays(500), true, null);
        nodes.add(new Node(id("01/01"), id("01"), VILLAGE + "01/01/", "1邻", 1, gone, null, null, 9));
        assertThat(cells(village())).singleElement().satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(State.LOOK);
            assertThat(cell.looks()).containsExactly(Kind.LEFT);
            assertThat(cell.holder().name()).isEqualTo("罗");
        });
    }

    private void threeRungs() {
        add("01", 3, held("汤"), 0);
        nodes.add(node("01/01", "新塘组", 2, held("刘"), 0));
        add("01/01/01", 1, held("唐"), 10);
        add("01/01/02", 1, null, 8);
        nodes.add(node("01/02", "石坝组", 2, held("邹"), 0));
        add("01/02/01", 1, held("卢"), 12);
    }

    private void add(String label, int height, Node.Holding held, int households) {
        nodes.add(node(label, label, height, held, households));
    }

    private static Node node(String label, String name, int height, Node.Holding held, int households) {
        int cut = label.lastIndexOf('/');
        var parent = cut < 0 ? id("") : id(label.substring(0, cut));
        var since = held == null ? TODAY.minusDays(47) : null;
        return new Node(id(label), parent, VILLAGE + label + "/", name, height, held, null, since, households);
    }

    private static Node.Holding held(String name) {
        return held(name, null);
    }

    private static Node.Holding held(String name, LocalDate phoneConfirmedOn) {
        return new Node.Holding(id("term " + name), id(name), name, TODAY.minusDays(500), false, phoneConfirmedOn);
    }

    private static List<Cell> cells(LedgerView view) {
        return view.rows().getFirst().strip().stream()
                .flatMap(group -> group.cells().stream())
                .toList();
    }

    private LedgerView village() {
        return page("", 6).after(null);
    }

    private LedgerView of(String label, int height) {
        return page(label, height).after(null);
    }

    private LedgerPage page(String label, int height) {
        var path = label.isEmpty() ? VILLAGE : VILLAGE + label + "/";
        return new LedgerPage(read(), new LedgerQueries.Place(id(label), label, path, height, head()), id("line"));
    }

    private Village read() {
        var ladder = List.of(
                new RungShape(5, "五", "五长", false, null, null),
                new RungShape(4, "四", "四长", false, null, null),
                new RungShape(3, "片", "片长", false, null, null),
                new RungShape(2, "组", "组长", false, null, null),
                new RungShape(1, "邻", "邻长", false, 5, 15));
        return new Village(head(), nodes, unplaced, ladder, TODAY);
    }

    private static Village.Head head() {
        return new Village.Head(id(""), VILLAGE, "永新村");
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
