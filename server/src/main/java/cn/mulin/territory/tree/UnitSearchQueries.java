package cn.mulin.territory.tree;

import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds units by name, pinyin, initials or code. Each branch walks one index in its order and stops after as many as are
 * shown, so it takes as long in a county of seven hundred thousand units as in a small one.
 */
@Repository
class UnitSearchQueries {

    static final int MOST_HITS = 50;

    private final DSLContext db;

    UnitSearchQueries(DSLContext db) {
        this.db = db;
    }

    /** @param where the names above it, from the town down: 永丰街道 · 横塘社区 */
    record Hit(
            UnitId id,
            String code,
            String name,
            Unit.Tier tier,
            int height,
            @Nullable String rung,
            String where) {}

    private record Found(Hit hit, String path, int rank) {}

    /** Exact names first, then names that begin so, then what contains it; divisions before what lies in them. */
    List<Hit> find(SearchText text, Scope scope) {
        var found = new LinkedHashMap<UnitId, Found>();
        collect(found, byBeginning(text, scope));
        if (found.size() < MOST_HITS && text.canStandInside()) {
            collect(found, containing(text, scope));
        }
        var best = found.values().stream()
                .sorted(Comparator.comparingInt(Found::rank)
                        .thenComparing(one -> -one.hit().height())
                        .thenComparing(Found::path))
                .limit(MOST_HITS)
                .toList();
        return withLineage(best);
    }

    private Select<Record8<UUID, String, String, String, Short, String, String, Integer>> byBeginning(
            SearchText text, Scope scope) {
        return branch(divisions(text), scope, UNIT.PATH, 1)
                .unionAll(branch(UNIT.NAME.eq(text.value()), scope, UNIT.PATH, 0))
                .unionAll(branch(begins(UNIT.NAME, text), scope, UNIT.NAME, 2))
                .unionAll(branch(begins(UNIT.INITIALS, text), scope, UNIT.INITIALS, 2))
                .unionAll(branch(begins(UNIT.PINYIN, text), scope, UNIT.PINYIN, 2))
                .unionAll(branch(begins(UNIT.CODE, text), scope, UNIT.CODE, 2));
    }

    /** Single characters are indexed, so that two of them in a name are found anywhere in it. */
    private Select<Record8<UUID, String, String, String, Short, String, String, Integer>> containing(
            SearchText text, Scope scope) {
        var all = condition("string_to_array({0}, null) @> string_to_array({1}, null)", UNIT.NAME, val(text.value()));
        return branch(all.and(UNIT.NAME.contains(text.value())), scope, null, 3);
    }

    private Select<Record8<UUID, String, String, String, Short, String, String, Integer>> branch(
            Condition which, Scope scope, @Nullable Field<String> order, int rank) {
        var some = db.select(UNIT.ID, UNIT.CODE, UNIT.NAME, UNIT.TIER, UNIT.HEIGHT, RUNG.NAME, UNIT.PATH, inline(rank))
                .from(UNIT)
                .leftJoin(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .leftJoin(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT))
                .where(which)
                .and(UNIT.CLOSED_ON.isNull())
                .and(ScopeQueries.within(UNIT.PATH, scope));
        return order == null
                ? some.limit(MOST_HITS)
                : some.orderBy(order, UNIT.PATH).limit(MOST_HITS);
    }

    private static Condition divisions(SearchText text) {
        return UNIT.HEIGHT
                .ge((short) Rung.VILLAGE)
                .and(or(
                        UNIT.NAME.contains(text.value()),
                        UNIT.FULL_NAME.contains(text.value()),
                        UNIT.INITIALS.startsWith(text.value()),
                        UNIT.PINYIN.startsWith(text.value()),
                        UNIT.CODE.startsWith(text.value())));
    }

    private static Condition begins(Field<String> column, SearchText text) {
        return column.ge(text.value()).and(column.lt(text.end()));
    }

    private static void collect(
            Map<UnitId, Found> found,
            Select<Record8<UUID, String, String, String, Short, String, String, Integer>> rows) {
        for (var row : rows.fetch()) {
            var hit = new Hit(
                    new UnitId(row.value1()),
                    row.value2(),
                    row.value3(),
                    Unit.Tier.valueOf(row.value4()),
                    row.value5(),
                    row.value6(),
                    "");
            found.merge(
                    hit.id(),
                    new Found(hit, row.value7(), row.value8()),
                    (one, other) -> one.rank() <= other.rank() ? one : other);
        }
    }

    private List<Hit> withLineage(List<Found> found) {
        var paths = new HashSet<String>();
        found.forEach(one -> paths.addAll(above(one.path())));
        var names = names(paths);
        return found.stream()
                .map(one -> new Hit(
                        one.hit().id(),
                        one.hit().code(),
                        one.hit().name(),
                        one.hit().tier(),
                        one.hit().height(),
                        one.hit().rung(),
                        above(one.path()).stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    private Map<String, String> names(Collection<String> paths) {
        return db.select(UNIT.PATH, UNIT.NAME)
                .from(UNIT)
                .where(UNIT.PATH.in(paths))
                .fetchMap(UNIT.PATH, UNIT.NAME);
    }

    /** From the town down to the unit above. */
    private static List<String> above(String path) {
        var prefixes = new ArrayList<>(Unit.pathsTo(path));
        prefixes.removeLast();
        return prefixes.stream().skip(1).toList();
    }
}
