package cn.mulin.leadership.coverage;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.db.leadership.tables.Term;
import cn.mulin.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The vacancy board: posts without a holder, in the order of the tree, with since when and who covers. */
@Repository
class VacancyQueries {

    private static final Term HELD = TERM.as("held");
    private static final Term PAST = TERM.as("past");
    private static final Field<LocalDate> SINCE = field(name("since"), SQLDataType.LOCALDATE);

    private final DSLContext db;

    VacancyQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One page below {@code root}, in two statements: the vacant posts, and who is found at them or further up.
     *
     * @param after the path of the last vacancy of the page before
     */
    List<Vacancy> page(String root, Scope scope, @Nullable Integer height, @Nullable String after, int limit) {
        var lastEnd = field(select(max(PAST.ENDED_ON))
                .from(PAST)
                .where(PAST.DESK_ID.eq(UNIT.ID), PAST.ACTING.isFalse(), PAST.UNDONE_AT.isNull()));
        var rows = db.select(
                        UNIT.ID,
                        UNIT.PATH,
                        DESK.NAME,
                        UNIT.HEIGHT,
                        RUNG.POST_TITLE,
                        greatest(coalesce(lastEnd, UNIT.OPENED_ON), UNIT.OPENED_ON)
                                .as(SINCE))
                .from(UNIT)
                .join(DESK)
                .on(DESK.ID.eq(UNIT.ID))
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID), LINE.ENDED_ON.isNull())
                .join(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT))
                .where(below(UNIT.PATH, root), within(UNIT.PATH, scope), UNIT.CLOSED_ON.isNull())
                .and(notExists(selectOne()
                        .from(HELD)
                        .where(HELD.DESK_ID.eq(UNIT.ID), HELD.ACTING.isFalse(), HELD.ENDED_ON.isNull())))
                .and(height == null ? null : UNIT.HEIGHT.eq(height.shortValue()))
                .and(after == null ? null : UNIT.PATH.gt(after))
                .orderBy(UNIT.PATH)
                .limit(limit)
                .fetch();
        var found = foundOn(rows.getValues(UNIT.PATH));
        return rows.map(row -> new Vacancy(
                row.get(UNIT.ID),
                row.get(UNIT.PATH),
                row.get(DESK.NAME),
                row.get(UNIT.HEIGHT),
                row.get(RUNG.POST_TITLE),
                row.get(SINCE),
                cover(row.get(UNIT.PATH), found)));
    }

    private Map<String, Cover> foundOn(Collection<String> paths) {
        var ways = paths.stream()
                .flatMap(path -> prefixes(path).stream())
                .distinct()
                .toList();
        var found = new HashMap<String, Cover>();
        db.select(TERM.PATH, TERM.RESIDENT_ID, RESIDENT.NAME, DESK.NAME, TERM.ACTING)
                .from(TERM)
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(TERM.RESIDENT_ID))
                .join(DESK)
                .on(DESK.ID.eq(TERM.DESK_ID))
                .where(TERM.PATH.in(ways), TERM.ENDED_ON.isNull())
                .orderBy(TERM.ACTING)
                .forEach(row ->
                        found.put(row.value1(), new Cover(row.value2(), row.value3(), row.value4(), row.value5())));
        return found;
    }

    private static @Nullable Cover cover(String path, Map<String, Cover> found) {
        return prefixes(path).reversed().stream()
                .map(found::get)
                .filter(cover -> cover != null)
                .findFirst()
                .orElse(null);
    }

    private static List<String> prefixes(String path) {
        var prefixes = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            prefixes.add(path.substring(0, slash + 1));
        }
        return prefixes;
    }

    /**
     * 空缺 — a post without a holder.
     *
     * @param coveredBy who acts there, or the nearest leader up the way; null: the village's own desk answers
     */
    record Vacancy(
            UUID unit,
            String path,
            String post,
            int height,
            String title,
            LocalDate since,
            @Nullable Cover coveredBy) {}

    /** 谁代 — who stands in, at which post. */
    record Cover(UUID resident, String name, String post, boolean acting) {}
}
