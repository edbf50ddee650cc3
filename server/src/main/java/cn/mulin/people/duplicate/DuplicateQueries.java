package cn.mulin.people.duplicate;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.MERGE;
import static cn.mulin.db.people.Tables.NOT_DUPLICATE;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;
import static java.util.Objects.requireNonNull;

import cn.mulin.kernel.Scope;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds entries that may be one person, and lists what was merged. */
@Repository
class DuplicateQueries {

    private static final cn.mulin.db.people.tables.Resident ONE = RESIDENT.as("one");
    private static final cn.mulin.db.people.tables.Resident OTHER = RESIDENT.as("other");
    private static final Field<UUID> FIRST = DSL.least(ONE.ID, OTHER.ID);
    private static final Field<UUID> SECOND = DSL.greatest(ONE.ID, OTHER.ID);

    private final DSLContext db;

    DuplicateQueries(DSLContext db) {
        this.db = db;
    }

    /** 疑似的缘由. */
    enum Sign {
        SAME_ID_NUMBER,
        SAME_NAME_AND_BIRTHDAY,
        SAME_NAME_AND_PHONE
    }

    /** 疑似的一对. */
    record Pair(Entry one, Entry other, Sign sign) {}

    /** 一条登记. */
    record Entry(
            ResidentId id,
            String name,
            @Nullable String bornOn,
            String door,
            String path,
            boolean livesHere,
            int version) {}

    /** 翻到哪里. */
    record PairKey(UUID one, UUID other) {}

    /** 一次合并. */
    record MergeLine(
            UUID id,
            ResidentId gone,
            ResidentId kept,
            String name,
            Instant mergedAt,
            UUID mergedBy,
            @Nullable Instant undoneAt) {}

    /** Pairs of which one at least lies below {@code root} and both in {@code scope}; the strongest sign of each. */
    List<Pair> pairs(String root, Scope scope, @Nullable PairKey after, int size, Masking masking) {
        var found = DSL.table(signs(ONE.ID_NUMBER_INDEX.eq(OTHER.ID_NUMBER_INDEX), Sign.SAME_ID_NUMBER, root, scope)
                        .unionAll(signs(
                                ONE.NAME.eq(OTHER.NAME).and(ONE.BORN_ON.eq(OTHER.BORN_ON)),
                                Sign.SAME_NAME_AND_BIRTHDAY,
                                root,
                                scope))
                        .unionAll(signs(
                                ONE.PHONE_INDEX.eq(OTHER.PHONE_INDEX).and(ONE.NAME.eq(OTHER.NAME)),
                                Sign.SAME_NAME_AND_PHONE,
                                root,
                                scope)))
                .as("found", "first", "second", "sign");
        var first = requireNonNull(found.field("first", UUID.class));
        var second = requireNonNull(found.field("second", UUID.class));
        var sign = DSL.min(found.field("sign", Integer.class));
        var pairs = db.select(first, second, sign)
                .from(found)
                .where(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(first, second).gt(after.one(), after.other()))
                .groupBy(first, second)
                .orderBy(first, second)
                .limit(size)
                .fetch();
        var ids = new ArrayList<>(pairs.getValues(first));
        ids.addAll(pairs.getValues(second));
        var entries = entries(ids, masking);
        return pairs.map(row -> new Pair(
                requireNonNull(entries.get(row.value1())),
                requireNonNull(entries.get(row.value2())),
                Sign.values()[row.value3()]));
    }

    private static Select<org.jooq.Record3<UUID, UUID, Integer>> signs(
            Condition alike, Sign sign, String root, Scope scope) {
        return DSL.select(FIRST, SECOND, DSL.inline(sign.ordinal()))
                .from(ONE)
                .join(OTHER)
                .on(alike, ONE.ID.ne(OTHER.ID))
                .where(
                        below(ONE.PATH, root),
                        within(ONE.PATH, scope),
                        within(OTHER.PATH, scope),
                        ONE.LEFT_ON.isNull(),
                        OTHER.LEFT_ON.isNull())
                .andNotExists(DSL.selectOne()
                        .from(NOT_DUPLICATE)
                        .where(NOT_DUPLICATE.ONE_ID.eq(FIRST), NOT_DUPLICATE.OTHER_ID.eq(SECOND)));
    }

    private Map<UUID, Entry> entries(List<UUID> ids, Masking masking) {
        return db.select(
                        RESIDENT.ID,
                        RESIDENT.NAME,
                        RESIDENT.BORN_ON,
                        HOUSEHOLD.DOOR,
                        RESIDENT.PATH,
                        RESIDENT.LIVES_HERE,
                        RESIDENT.VERSION)
                .from(RESIDENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(RESIDENT.HOUSEHOLD_ID))
                .where(RESIDENT.ID.in(ids))
                .fetchMap(
                        RESIDENT.ID,
                        row -> new Entry(
                                new ResidentId(row.value1()),
                                masking.name(row.value2()),
                                masking.bornOn(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /** What was merged below {@code root}, the newest first. */
    List<MergeLine> merges(String root, Scope scope, @Nullable UUID before, int size, Masking masking) {
        return db.select(
                        MERGE.ID,
                        MERGE.GONE_ID,
                        MERGE.KEPT_ID,
                        RESIDENT.NAME,
                        MERGE.MERGED_AT,
                        MERGE.MERGED_BY,
                        MERGE.UNDONE_AT)
                .from(MERGE)
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(MERGE.KEPT_ID))
                .where(
                        below(RESIDENT.PATH, root),
                        within(RESIDENT.PATH, scope),
                        before == null ? DSL.noCondition() : MERGE.ID.lt(before))
                .orderBy(MERGE.ID.desc())
                .limit(size)
                .fetch(row -> new MergeLine(
                        row.value1(),
                        new ResidentId(row.value2()),
                        new ResidentId(row.value3()),
                        masking.name(row.value4()),
                        row.value5().toInstant(),
                        row.value6(),
                        row.value7() == null ? null : row.value7().toInstant()));
    }
}
