package cn.mulin.territory.tree;

import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.PLACE_NAME;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Change;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Rearrangements;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("沿革: whatever is done to the tree, it stays a tree and remembers")
class UnitHistoryIT {

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
    Rearrangements rearrangements;

    @Autowired
    UnitQueries queries;

    @Autowired
    HistoryQueries history;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    TerritoryScene scene;

    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_sequence_of_changes_keeps_the_tree_whole_and_every_past_day_as_it_was(long seed) {
        var village = territory.children(scene.village("431321102").id()).get((int) seed);
        units.layOut(scene.layOut(village, 2, 4, 6));
        var random = new Random(seed);
        var snapshots = new ArrayList<TreeMap<String, String>>();
        for (int day = 0; day < 25; day++) {
            changeSomething(village, random, day);
            refuseOrphansIn(village);
            snapshots.add(treeOf(village));
            aDayPassesIn(village);
        }
        var today = LocalDate.now(clock);
        for (int day = 0; day < snapshots.size(); day++) {
            var then = today.minusDays(snapshots.size() - day);
            assertThat(treeOn(then, village)).as("seed %d, day %d", seed, day).isEqualTo(snapshots.get(day));
        }
    }

    @Test
    void a_node_never_answers_with_more_than_it_was_asked_for_and_the_rest_follows() {
        var village = scene.village("431321001003");
        units.layOut(scene.layOut(village, 250));
        var first = queries.children(village.id(), new UnitQueries.Page(null, null, 200), ALL);
        var rest = queries.children(
                village.id(), new UnitQueries.Page(null, first.getLast().id(), 200), ALL);
        assertThat(first).hasSize(200);
        assertThat(rest)
                .extracting(UnitNode::name)
                .containsExactlyElementsOf(IntStream.rangeClosed(201, 250)
                        .mapToObj("第%d片"::formatted)
                        .toList());
    }

    @Test
    void a_villages_history_tells_each_stroke_once_newest_first() {
        var village = scene.village("431321103001");
        units.layOut(scene.layOut(village, 2, 4));
        var area = territory.children(village.id()).getFirst();
        units.rename(area.id(), "东片", "照老名字", null);
        var entries = history.of(village.path(), village.tier(), null, 10, ALL);
        assertThat(entries)
                .extracting(HistoryQueries.Entry::change)
                .containsExactly(Change.RENAMED, Change.CREATED, Change.IMPORTED);
        assertThat(entries.get(0).reason()).isEqualTo("照老名字");
        assertThat(entries.get(1).many()).isEqualTo(6);
        assertThat(entries.get(1).names()).startsWith("第1片", "1组", "2组");
        assertThat(history.of(village.path(), village.tier(), entries.get(1).at(), 10, ALL))
                .hasSize(1);
        assertThat(history.of(village.path(), village.tier(), null, 10, Scope.of("431321/001/")))
                .isEmpty();
    }

    private void changeSomething(Unit village, Random random, int day) {
        var all = openIn(village);
        var one = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        try {
            switch (random.nextInt(8)) {
                case 0 -> units.create(other.id(), null, "新" + day, Unit.Kind.ORDINARY, "加");
                case 1, 2 -> rearrangements.move(one.id(), other.id(), "移");
                case 3 -> rearrangements.split(one.id(), List.of(partOf(one, day)), "分");
                case 4 -> rearrangements.merge(one.id(), other.id(), "并");
                case 5 -> rearrangements.close(one.id(), "撤");
                case 6 -> rearrangements.undo(one.id(), "撤回");
                default -> units.rename(one.id(), "改" + day, "改名", null);
            }
        } catch (Refusal refused) {
            assertThat(refused.problem().kind().status()).isLessThan(500);
        }
    }

    private Rearrangements.Part partOf(Unit unit, int day) {
        return new Rearrangements.Part(
                "分" + day,
                territory.children(unit.id()).stream().map(Unit::id).limit(1).toList());
    }

    private List<Unit> openIn(Unit village) {
        return db.selectFrom(UNIT)
                .where(UNIT.PATH.startsWith(village.path()), UNIT.HEIGHT.lt((short) 6), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(row -> territory.unit(new UnitId(row.getId())));
    }

    private void refuseOrphansIn(Unit village) {
        var parent = UNIT.as("parent");
        var broken = db.select(UNIT.PATH)
                .from(UNIT)
                .join(parent)
                .on(parent.ID.eq(UNIT.PARENT_ID))
                .where(UNIT.PATH.startsWith(village.path()))
                .and(parent.PATH
                        .concat(UNIT.PATH.substring(parent.PATH.length().plus(1), field("4", Integer.class)))
                        .ne(UNIT.PATH)
                        .or(UNIT.CLOSED_ON.isNull().and(parent.CLOSED_ON.isNotNull())))
                .fetch(Record1::value1);
        assertThat(broken).isEmpty();
        copiesOf(DESK, DESK.PATH, DESK.UNIT_ID);
        copiesOf(PLACE_NAME, PLACE_NAME.PATH, PLACE_NAME.UNIT_ID);
        assertThat(db.fetchCount(
                        db.selectFrom(DESK.join(UNIT).on(UNIT.ID.eq(DESK.ID))).where(DESK.ABOVE_ID.ne(UNIT.PARENT_ID))))
                .isZero();
    }

    private void copiesOf(Table<?> table, TableField<?, String> path, TableField<?, UUID> unit) {
        assertThat(db.fetchCount(db.select(path)
                        .from(table)
                        .join(UNIT)
                        .on(UNIT.ID.eq(unit))
                        .where(UNIT.PATH.ne(path))))
                .isZero();
    }

    private TreeMap<String, String> treeOf(Unit village) {
        var tree = new TreeMap<String, String>();
        for (var unit : openIn(village)) {
            tree.put(unit.id().toString(), unit.name() + " in " + unit.parent());
        }
        return tree;
    }

    private TreeMap<String, String> treeOn(LocalDate day, Unit village) {
        var tree = new TreeMap<String, String>();
        var waiting = new ArrayList<>(List.of(village.id()));
        while (!waiting.isEmpty()) {
            var parent = waiting.removeLast();
            for (var node : queries.childrenOn(day, parent, new UnitQueries.Page(null, null, 200), ALL)) {
                tree.put(node.id().toString(), node.name() + " in " + node.parent());
                waiting.add(node.id());
            }
        }
        return tree;
    }

    /** Everything that was done lies a day further back. */
    private void aDayPassesIn(Unit village) {
        db.update(UNIT_VERSION)
                .set(
                        UNIT_VERSION.VALID_FROM,
                        field("valid_from - interval '1 day'", UNIT_VERSION.VALID_FROM.getDataType()))
                .set(UNIT_VERSION.VALID_TO, field("valid_to - interval '1 day'", UNIT_VERSION.VALID_TO.getDataType()))
                .where(UNIT_VERSION.UNIT_ID.in(
                        db.select(UNIT.ID).from(UNIT).where(UNIT.PATH.startsWith(village.path()))))
                .execute();
    }
}
