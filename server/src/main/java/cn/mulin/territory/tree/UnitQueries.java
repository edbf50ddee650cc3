package cn.mulin.territory.tree;

import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import cn.mulin.db.territory.tables.UnitVersion;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tree as it is shown: one node, its children on demand, today or on a past day. */
@Repository
class UnitQueries {

    private static final cn.mulin.db.territory.tables.Unit CHILD = UNIT.as("child");
    private static final UnitVersion THEN = UNIT_VERSION.as("then");
    private static final UnitVersion CHILD_THEN = UNIT_VERSION.as("child_then");

    private final DSLContext db;
    private final Clock clock;

    UnitQueries(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The tops of what {@code scope} sees: the county for its office, a village for its clerk. */
    List<UnitNode> tops(Scope scope, int many) {
        return today(UNIT.PATH.in(scope.paths()).and(UNIT.CLOSED_ON.isNull()), many);
    }

    /** Closed ones too: their history can be looked at. */
    Optional<UnitNode> node(UnitId id, Scope scope) {
        return today(UNIT.ID.eq(id.value()).and(ScopeQueries.within(UNIT.PATH, scope)), 1).stream()
                .findFirst();
    }

    /** What a unit was when {@code day} ended; empty when it was not there yet, or no more. */
    Optional<UnitNode> nodeOn(LocalDate day, UnitId id, Scope scope) {
        var which = THEN.UNIT_ID.eq(id.value()).and(ScopeQueries.within(UNIT.PATH, scope));
        return on(day, which, 1).stream().findFirst();
    }

    List<UnitNode> children(UnitId parent, Page page, Scope scope) {
        var which = UNIT.PARENT_ID
                .eq(parent.value())
                .and(UNIT.CLOSED_ON.isNull())
                .and(page.where())
                .and(ScopeQueries.within(UNIT.PATH, scope));
        return today(which, page.many());
    }

    /** What {@code parent} had below it when {@code day} ended: names and codes as they were. */
    List<UnitNode> childrenOn(LocalDate day, UnitId parent, Page page, Scope scope) {
        var which = THEN.PARENT_ID.eq(parent.value()).and(page.where()).and(ScopeQueries.within(UNIT.PATH, scope));
        return on(day, which, page.many());
    }

    /** Which part of a unit's children, in the order of the tree. */
    record Page(@Nullable LineId line, @Nullable UnitId after, int many) {

        private Condition where() {
            var behind = UNIT.as("behind");
            return (line == null ? noCondition() : UNIT.LINE_ID.eq(line.value()))
                    .and(
                            after == null
                                    ? noCondition()
                                    : UNIT.PATH.gt(org.jooq
                                            .impl
                                            .DSL
                                            .select(behind.PATH)
                                            .from(behind)
                                            .where(behind.ID.eq(after.value()))));
        }
    }

    private List<UnitNode> today(Condition which, int many) {
        var children = field(selectCount().from(CHILD).where(CHILD.PARENT_ID.eq(UNIT.ID), CHILD.CLOSED_ON.isNull()));
        return db.select(UNIT.asterisk(), RUNG.NAME, RUNG.POST_TITLE, children)
                .from(UNIT)
                .leftJoin(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .leftJoin(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT))
                .where(which)
                .orderBy(UNIT.PATH)
                .limit(many)
                .fetch(row -> node(row, UNIT.CODE, UNIT.NAME, UNIT.KIND, UNIT.PARENT_ID, children));
    }

    private List<UnitNode> on(LocalDate day, Condition which, int many) {
        var children =
                field(selectCount().from(CHILD_THEN).where(CHILD_THEN.PARENT_ID.eq(UNIT.ID), stood(CHILD_THEN, day)));
        return db.select(UNIT.asterisk(), RUNG.NAME, RUNG.POST_TITLE, children)
                .select(THEN.CODE, THEN.NAME, THEN.KIND, THEN.PARENT_ID)
                .from(THEN)
                .join(UNIT)
                .on(UNIT.ID.eq(THEN.UNIT_ID))
                .leftJoin(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .leftJoin(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT))
                .where(which)
                .and(stood(THEN, day))
                .orderBy(UNIT.PATH)
                .limit(many)
                .fetch(row -> node(row, THEN.CODE, THEN.NAME, THEN.KIND, THEN.PARENT_ID, children));
    }

    private Condition stood(UnitVersion version, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return version.VALID_FROM.lt(end).and(version.VALID_TO.isNull().or(version.VALID_TO.ge(end)));
    }

    private static UnitNode node(
            Record row,
            Field<String> code,
            Field<String> name,
            Field<String> kind,
            Field<UUID> parent,
            Field<Integer> children) {
        var unit = row.into(UNIT);
        return new UnitNode(
                new UnitId(unit.getId()),
                row.get(parent) == null ? null : new UnitId(row.get(parent)),
                row.get(code),
                row.get(name),
                unit.getFullName(),
                Unit.Tier.valueOf(unit.getTier()),
                unit.getHeight(),
                unit.getDivisionType(),
                Unit.Kind.valueOf(row.get(kind)),
                unit.getLineId() == null ? null : new LineId(unit.getLineId()),
                row.get(RUNG.NAME),
                row.get(RUNG.POST_TITLE),
                row.get(children),
                unit.getLon(),
                unit.getLat(),
                unit.getClosedOn() == null,
                unit.getVersion());
    }
}
