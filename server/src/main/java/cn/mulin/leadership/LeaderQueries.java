package cn.mulin.leadership;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rtrim;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who holds which post, now and on a day; the way up from a place. */
@Repository
class LeaderQueries {

    static final Condition HELD_NOW = TERM.ENDED_ON.isNull();

    private final DSLContext db;

    LeaderQueries(DSLContext db) {
        this.db = db;
    }

    /** Who answers at each of these posts; who acts goes before who holds it. */
    Map<DeskId, Leader> holders(Collection<DeskId> desks) {
        return byDesk(desks, HELD_NOW);
    }

    Map<DeskId, Leader> holdersOn(Collection<DeskId> desks, LocalDate day) {
        return byDesk(desks, heldOn(day));
    }

    private Map<DeskId, Leader> byDesk(Collection<DeskId> desks, Condition held) {
        return leaders()
                .where(TERM.DESK_ID.in(desks.stream().map(DeskId::value).toList()), held)
                .orderBy(TERM.ACTING)
                .fetchMap(row -> new DeskId(row.get(TERM.DESK_ID)), LeaderQueries::leader);
    }

    /** Every post somebody holds now, in full or acting. */
    List<Leader> heldBy(UUID resident) {
        return leaders()
                .where(TERM.RESIDENT_ID.eq(resident), HELD_NOW)
                .orderBy(TERM.PATH)
                .fetch(LeaderQueries::leader);
    }

    /** A page of the leaders below {@code root}, in the order of the tree. */
    List<Leader> below(String root, Scope scope, @Nullable After after, int limit) {
        return leaders()
                .where(HELD_NOW, ScopeQueries.below(TERM.PATH, root), ScopeQueries.within(TERM.PATH, scope))
                .and(after == null ? null : row(TERM.PATH, TERM.ID).gt(after.path(), after.term()))
                .orderBy(TERM.PATH, TERM.ID)
                .limit(limit)
                .fetch(LeaderQueries::leader);
    }

    /** Where a page of leaders begins: behind this one. */
    record After(String path, UUID term) {}

    Optional<String> pathOf(DeskId desk, Scope scope) {
        return db.select(DESK.PATH)
                .from(DESK)
                .where(DESK.ID.eq(desk.value()), DESK.CLOSED_ON.isNull(), ScopeQueries.within(DESK.PATH, scope))
                .fetchOptional(DESK.PATH);
    }

    int householdsBelow(String path) {
        return db.fetchCount(HOUSEHOLD, ScopeQueries.below(HOUSEHOLD.PATH, path), HOUSEHOLD.ENDED_ON.isNull());
    }

    /** Households at and below each of these posts. */
    Map<DeskId, Integer> householdsAt(Collection<DeskId> desks) {
        return db.select(DESK.ID, count())
                .from(DESK)
                .join(HOUSEHOLD)
                .on(
                        HOUSEHOLD.PATH.ge(DESK.PATH),
                        HOUSEHOLD.PATH.lt(rtrim(DESK.PATH, "/").concat("0")))
                .where(DESK.ID.in(desks.stream().map(DeskId::value).toList()), HOUSEHOLD.ENDED_ON.isNull())
                .groupBy(DESK.ID)
                .fetchMap(row -> new DeskId(row.value1()), row -> row.value2());
    }

    /** The desks up {@code paths}, each unit's own, the lowest first; nobody is filled in yet. */
    List<Answering.Step> ways(Collection<String> paths) {
        var prefixes = paths.stream()
                .flatMap(path -> prefixes(path).stream())
                .distinct()
                .toList();
        return steps(db.select(DESK.ID, DESK.PATH, DESK.NAME, DESK.HEIGHT, UNIT.NAME, RUNG.POST_TITLE)
                        .from(DESK))
                .where(DESK.PATH.in(prefixes), DESK.ID.eq(DESK.UNIT_ID), DESK.CLOSED_ON.isNull())
                .orderBy(DESK.PATH.desc())
                .fetch(LeaderQueries::step);
    }

    /** The desks up from {@code unit} as the tree stood at {@code moment}, the lowest first. */
    List<Answering.Step> wayAt(UnitId unit, OffsetDateTime moment) {
        var parent = field(name("up", "parent_id"), SQLDataType.UUID);
        var depth = field(name("up", "depth"), SQLDataType.INTEGER);
        var up = name("up")
                .fields("id", "parent_id", "depth")
                .as(select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.PARENT_ID, inline(0))
                        .from(UNIT_VERSION)
                        .where(UNIT_VERSION.UNIT_ID.eq(unit.value()), validAt(moment))
                        .unionAll(select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.PARENT_ID, depth.plus(1))
                                .from(table(name("up")))
                                .join(UNIT_VERSION)
                                .on(UNIT_VERSION.UNIT_ID.eq(parent), validAt(moment))));
        return steps(db.withRecursive(up)
                        .select(DESK.ID, DESK.PATH, DESK.NAME, DESK.HEIGHT, UNIT.NAME, RUNG.POST_TITLE)
                        .from(up)
                        .join(DESK)
                        .on(DESK.ID.eq(field(name("up", "id"), SQLDataType.UUID))))
                .orderBy(depth)
                .fetch(LeaderQueries::step);
    }

    /** With the words of each desk's unit and rung; offices stand on no rung. */
    private static <R extends Record> SelectOnConditionStep<R> steps(SelectJoinStep<R> desks) {
        return desks.join(UNIT)
                .on(UNIT.ID.eq(DESK.UNIT_ID))
                .leftJoin(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .leftJoin(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT));
    }

    static Condition validAt(OffsetDateTime moment) {
        return UNIT_VERSION
                .VALID_FROM
                .lt(moment)
                .and(UNIT_VERSION.VALID_TO.isNull().or(UNIT_VERSION.VALID_TO.ge(moment)));
    }

    static Condition heldOn(LocalDate day) {
        return TERM.BEGAN_ON.le(day).and(TERM.ENDED_ON.isNull().or(TERM.ENDED_ON.gt(day)));
    }

    static List<String> prefixes(String path) {
        var prefixes = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            prefixes.add(path.substring(0, slash + 1));
        }
        return prefixes;
    }

    private SelectOnConditionStep<? extends Record> leaders() {
        return db.select(
                        TERM.ID,
                        TERM.DESK_ID,
                        TERM.PATH,
                        TERM.RESIDENT_ID,
                        TERM.ACTING,
                        TERM.BEGAN_ON,
                        RESIDENT.NAME,
                        RUNG.POST_TITLE,
                        UNIT.NAME,
                        DESK.NAME)
                .from(TERM)
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(TERM.RESIDENT_ID))
                .join(DESK)
                .on(DESK.ID.eq(TERM.DESK_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(TERM.DESK_ID))
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .join(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT));
    }

    private static Leader leader(Record row) {
        return new Leader(
                new TermId(row.get(TERM.ID)),
                new DeskId(row.get(TERM.DESK_ID)),
                row.get(TERM.PATH),
                row.get(TERM.RESIDENT_ID),
                row.get(RESIDENT.NAME),
                row.get(RUNG.POST_TITLE),
                unitName(row),
                row.get(TERM.ACTING),
                row.get(TERM.BEGAN_ON));
    }

    private static Answering.Step step(Record row) {
        return new Answering.Step(
                new DeskId(row.get(DESK.ID)),
                row.get(DESK.PATH),
                row.get(DESK.NAME),
                unitName(row),
                row.get(DESK.HEIGHT),
                null);
    }

    /** A post is called by its unit and its title (新塘组3邻邻长); what is left without the title names the unit. */
    private static String unitName(Record row) {
        var post = row.get(DESK.NAME);
        var title = row.get(RUNG.POST_TITLE);
        return title != null && post.endsWith(title) && post.length() > title.length()
                ? post.substring(0, post.length() - title.length())
                : row.get(UNIT.NAME);
    }
}
