package cn.mulin.leadership.coverage;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.PLACEMENT;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import cn.mulin.db.leadership.tables.Term;
import cn.mulin.db.people.tables.Resident;
import cn.mulin.db.territory.tables.Unit;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.coverage.Node.Holding;
import cn.mulin.territory.Rung;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a village's ledger is made of, each in one statement: its line, the rungs, the units with their holders, the households. */
@Repository
class LedgerQueries {

    private static final Unit HOME = UNIT.as("home");
    private static final Term HELD = TERM.as("held");
    private static final Term ACTING = TERM.as("acting");
    private static final Term PAST = TERM.as("past");
    private static final Resident HOLDER = RESIDENT.as("holder");
    private static final Resident STANDS_IN = RESIDENT.as("stands_in");
    private static final Field<UUID> SEEN_ID = field(name("seen", "id"), SQLDataType.UUID);
    private static final Field<UUID> SEEN_PARENT = field(name("seen", "parent_id"), SQLDataType.UUID);
    private static final Field<String> SEEN_NAME = field(name("seen", "name"), SQLDataType.VARCHAR);
    private static final Field<String> SEEN_PATH = field(name("seen", "path"), SQLDataType.VARCHAR);
    private static final Field<LocalDate> VACANT_SINCE = field(name("vacant_since"), SQLDataType.LOCALDATE);

    private final DSLContext db;

    LedgerQueries(DSLContext db) {
        this.db = db;
    }

    /** The unit a ledger is asked of and the village it lies in; also one that is closed by now, for days gone by. */
    Optional<Place> place(UUID unit, Scope scope) {
        return db.select(UNIT.ID, UNIT.NAME, UNIT.PATH, UNIT.HEIGHT, HOME.ID, HOME.NAME, HOME.PATH)
                .from(UNIT)
                .leftJoin(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .join(HOME)
                .on(HOME.ID.eq(coalesce(LINE.VILLAGE_ID, UNIT.ID)))
                .where(UNIT.ID.eq(unit), within(UNIT.PATH, scope))
                .fetchOptional(row -> new Place(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new Village.Head(row.value5(), row.value7(), row.value6())));
    }

    /** 处所 — a unit, and the village it lies in. */
    record Place(UUID id, String name, String path, int height, Village.Head village) {

        boolean isVillage() {
            return height == Rung.VILLAGE;
        }
    }

    /** The line a ledger shows: the one asked for, else the village's service line. */
    Optional<LineHead> line(UUID village, @Nullable UUID line) {
        return db.select(LINE.ID, LINE.LADDER_ID, LINE.NAME)
                .from(LINE)
                .where(LINE.VILLAGE_ID.eq(village))
                .and(line == null ? LINE.PURPOSE.eq("SERVICE").and(LINE.ENDED_ON.isNull()) : LINE.ID.eq(line))
                .fetchOptional(row -> new LineHead(row.value1(), row.value2(), row.value3()));
    }

    /** 条线 — which line, and on which ladder. */
    record LineHead(UUID id, UUID ladder, String name) {}

    List<RungShape> ladder(UUID ladder) {
        return db.selectFrom(RUNG)
                .where(RUNG.LADDER_ID.eq(ladder))
                .orderBy(RUNG.HEIGHT.desc())
                .fetch(row -> new RungShape(
                        row.getHeight(),
                        row.getName(),
                        row.getPostTitle(),
                        row.getStaffed(),
                        row.getSizeMin(),
                        row.getSizeMax()));
    }

    /** The units of a line as they are now. */
    List<Node> nodes(String village, UUID line, Map<UUID, Integer> households) {
        var seen = name("seen")
                .as(select(UNIT.ID, UNIT.PARENT_ID, UNIT.NAME, UNIT.PATH)
                        .from(UNIT)
                        .where(below(UNIT.PATH, village), UNIT.LINE_ID.eq(line), UNIT.CLOSED_ON.isNull()));
        return nodes(seen, line, HELD.ENDED_ON.isNull(), ACTING.ENDED_ON.isNull(), households);
    }

    /**
     * The units of a line as they stood at {@code moment}, with who held their posts on {@code day}. Their paths are made of
     * the codes of that day: in the order of the tree, and good for that day alone.
     */
    List<Node> nodesAt(
            Village.Head village, UUID line, OffsetDateTime moment, LocalDate day, Map<UUID, Integer> households) {
        var v = UNIT_VERSION;
        var valid = v.VALID_FROM.lt(moment).and(coalesce(v.VALID_TO, moment).ge(moment));
        var seen = name("seen")
                .fields("id", "parent_id", "name", "path")
                .as(select(v.UNIT_ID, v.PARENT_ID, v.NAME, pathBelow(val(village.path())))
                        .from(v)
                        .where(v.PARENT_ID.eq(village.id()), valid)
                        .unionAll(select(v.UNIT_ID, v.PARENT_ID, v.NAME, pathBelow(SEEN_PATH))
                                .from(table(name("seen")))
                                .join(v)
                                .on(v.PARENT_ID.eq(SEEN_ID), valid)));
        return nodes(seen, line, on(HELD, day), on(ACTING, day), households);
    }

    private static Field<String> pathBelow(Field<String> above) {
        return concat(above, UNIT_VERSION.CODE, inline("/")).cast(SQLDataType.CLOB);
    }

    private List<Node> nodes(
            CommonTableExpression<?> seen, UUID line, Condition held, Condition acting, Map<UUID, Integer> households) {
        var lastEnd = field(select(max(PAST.ENDED_ON))
                .from(PAST)
                .where(PAST.DESK_ID.eq(UNIT.ID), PAST.ACTING.isFalse(), PAST.UNDONE_AT.isNull()));
        return db.withRecursive(seen)
                .select(SEEN_ID, SEEN_PARENT, SEEN_NAME, SEEN_PATH, UNIT.HEIGHT)
                .select(holding(HELD, HOLDER))
                .select(holding(ACTING, STANDS_IN))
                .select(greatest(coalesce(lastEnd, UNIT.OPENED_ON), UNIT.OPENED_ON)
                        .as(VACANT_SINCE))
                .from(seen)
                .join(UNIT)
                .on(UNIT.ID.eq(SEEN_ID), UNIT.LINE_ID.eq(line))
                .leftJoin(HELD)
                .on(HELD.DESK_ID.eq(UNIT.ID), HELD.ACTING.isFalse(), held)
                .leftJoin(HOLDER)
                .on(HOLDER.ID.eq(HELD.RESIDENT_ID))
                .leftJoin(ACTING)
                .on(ACTING.DESK_ID.eq(UNIT.ID), ACTING.ACTING.isTrue(), acting)
                .leftJoin(STANDS_IN)
                .on(STANDS_IN.ID.eq(ACTING.RESIDENT_ID))
                .orderBy(SEEN_PATH)
                .fetch(row -> node(row, households));
    }

    /** Households at each unit itself; those nobody has placed stand under the village. */
    Map<UUID, Integer> households(String village, UUID villageId) {
        return db.select(coalesce(HOUSEHOLD.UNIT_ID, villageId), count())
                .from(HOUSEHOLD)
                .where(below(HOUSEHOLD.PATH, village), HOUSEHOLD.ENDED_ON.isNull())
                .groupBy(HOUSEHOLD.UNIT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** As {@link #households}, by where they belonged on {@code day}. */
    Map<UUID, Integer> householdsOn(UUID village, LocalDate day) {
        var there = HOUSEHOLD.ENDED_ON.isNull().or(HOUSEHOLD.ENDED_ON.gt(day));
        var unit = field(name("then", "unit_id"), SQLDataType.UUID);
        var then = select(HOUSEHOLD.UNIT_ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.VILLAGE_ID.eq(village), HOUSEHOLD.PLACED_ON.le(day), there)
                .unionAll(select(PLACEMENT.UNIT_ID)
                        .from(PLACEMENT)
                        .join(HOUSEHOLD)
                        .on(HOUSEHOLD.ID.eq(PLACEMENT.HOUSEHOLD_ID))
                        .where(PLACEMENT.VILLAGE_ID.eq(village), PLACEMENT.SINCE.le(day))
                        .and(PLACEMENT.UNTIL.gt(day))
                        .and(there))
                .asTable("then");
        return db.select(coalesce(unit, village), count())
                .from(then)
                .groupBy(unit)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition on(Term term, LocalDate day) {
        return term.BEGAN_ON
                .le(day)
                .and(coalesce(term.ENDED_ON, day.plusDays(1)).gt(day));
    }

    private static List<Field<?>> holding(Term term, Resident who) {
        return List.of(
                term.ID,
                who.ID,
                who.NAME,
                term.BEGAN_ON,
                who.LEFT_ON.isNotNull().or(who.LIVES_HERE.isFalse()).as(gone(who)),
                field("({0} #>> '{phone,confirmedOn}')::date", SQLDataType.LOCALDATE, who.PROVENANCE)
                        .as(confirmed(who)));
    }

    private static Field<Boolean> gone(Resident who) {
        return field(name(who.getName() + "_gone"), SQLDataType.BOOLEAN);
    }

    private static Field<LocalDate> confirmed(Resident who) {
        return field(name(who.getName() + "_confirmed"), SQLDataType.LOCALDATE);
    }

    private static Node node(Record row, Map<UUID, Integer> households) {
        var id = row.get(SEEN_ID);
        var held = held(row, HELD, HOLDER);
        return new Node(
                id,
                row.get(SEEN_PARENT),
                row.get(SEEN_PATH),
                row.get(SEEN_NAME),
                row.get(UNIT.HEIGHT),
                held,
                held(row, ACTING, STANDS_IN),
                held == null ? row.get(VACANT_SINCE) : null,
                households.getOrDefault(id, 0));
    }

    private static @Nullable Holding held(Record row, Term term, Resident who) {
        return row.get(term.ID) == null
                ? null
                : new Holding(
                        row.get(term.ID),
                        row.get(who.ID),
                        row.get(who.NAME),
                        row.get(term.BEGAN_ON),
                        row.get(gone(who)),
                        row.get(confirmed(who)));
    }
}
