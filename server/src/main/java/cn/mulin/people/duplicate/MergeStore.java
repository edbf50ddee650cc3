package cn.mulin.people.duplicate;

import static cn.mulin.db.people.Tables.CONSENT;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.MERGE;
import static cn.mulin.db.people.Tables.NOT_DUPLICATE;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.within;
import static java.util.Objects.requireNonNull;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.ResidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Merges two rows into one, keeping both as they were, and puts them back. */
@Repository
class MergeStore {

    private static final cn.mulin.db.people.tables.Resident GONE = RESIDENT.as("gone");
    private static final cn.mulin.db.people.tables.Resident KEPT = RESIDENT.as("kept");

    /** As the database orders them: Java compares ids by signed halves. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final DSLContext db;

    MergeStore(DSLContext db) {
        this.db = db;
    }

    /** What is to be merged, and by whom. */
    record Order(
            UUID id,
            ResidentId gone,
            ResidentId kept,
            @Nullable String reason,
            UUID by,
            Instant at,
            LocalDate today) {}

    void merge(Order order) {
        var gone = order.gone().value();
        var kept = order.kept().value();
        var goneBefore = image(gone);
        var keptBefore = image(kept);
        db.update(RESIDENT)
                .set(RESIDENT.LEFT_ON, order.today())
                .set(RESIDENT.LEFT_WHY, "MERGED")
                .set(RESIDENT.MERGED_INTO, kept)
                .set(RESIDENT.VERSION, RESIDENT.VERSION.plus(1))
                .where(RESIDENT.ID.eq(gone))
                .execute();
        fill(gone, kept);
        var labels = moveLabels(gone, kept);
        var consents = moveConsents(gone, kept);
        db.insertInto(MERGE)
                .set(MERGE.ID, order.id())
                .set(MERGE.GONE_ID, gone)
                .set(MERGE.KEPT_ID, kept)
                .set(MERGE.GONE_BEFORE, goneBefore)
                .set(MERGE.KEPT_BEFORE, keptBefore)
                .set(MERGE.KEPT_VERSION, version(kept))
                .set(MERGE.LABELS, labels)
                .set(MERGE.CONSENTS, consents)
                .set(MERGE.REASON, order.reason())
                .set(MERGE.MERGED_AT, order.at().atOffset(ZoneOffset.UTC))
                .set(MERGE.MERGED_BY, order.by())
                .execute();
    }

    private JSONB image(UUID id) {
        Field<JSONB> row = DSL.field("to_jsonb(resident.*)", JSONB.class);
        return requireNonNull(db.select(row)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(id))
                .forUpdate()
                .fetchSingle(row));
    }

    private int version(UUID id) {
        return requireNonNull(db.select(RESIDENT.VERSION)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(id))
                .fetchSingle(RESIDENT.VERSION));
    }

    /** What the kept entry does not say, the other says; a sealed value is copied as it is, within its column. */
    private void fill(UUID gone, UUID kept) {
        db.update(KEPT)
                .set(KEPT.ID_NUMBER, DSL.coalesce(KEPT.ID_NUMBER, GONE.ID_NUMBER))
                .set(KEPT.ID_NUMBER_INDEX, DSL.coalesce(KEPT.ID_NUMBER_INDEX, GONE.ID_NUMBER_INDEX))
                .set(KEPT.PHONE, DSL.coalesce(KEPT.PHONE, GONE.PHONE))
                .set(KEPT.PHONE_INDEX, DSL.coalesce(KEPT.PHONE_INDEX, GONE.PHONE_INDEX))
                .set(KEPT.BORN_ON, DSL.coalesce(KEPT.BORN_ON, GONE.BORN_ON))
                .set(
                        KEPT.GENDER,
                        DSL.when(KEPT.GENDER.eq((short) 0), GONE.GENDER).otherwise(KEPT.GENDER))
                .set(KEPT.VERSION, KEPT.VERSION.plus(1))
                .from(GONE)
                .where(KEPT.ID.eq(kept), GONE.ID.eq(gone))
                .execute();
    }

    private UUID[] moveLabels(UUID gone, UUID kept) {
        return db.update(LABEL)
                .set(LABEL.RESIDENT_ID, kept)
                .set(LABEL.PATH, pathOf(kept))
                .where(LABEL.RESIDENT_ID.eq(gone), LABEL.ENDED_ON.isNull())
                .and(LABEL.KIND_INDEX.notIn(DSL.select(LABEL.as("mine").KIND_INDEX)
                        .from(LABEL.as("mine"))
                        .where(
                                LABEL.as("mine").RESIDENT_ID.eq(kept),
                                LABEL.as("mine").ENDED_ON.isNull())))
                .returning(LABEL.ID)
                .fetch(LABEL.ID)
                .toArray(UUID[]::new);
    }

    private UUID[] moveConsents(UUID gone, UUID kept) {
        return db.update(CONSENT)
                .set(CONSENT.RESIDENT_ID, kept)
                .where(CONSENT.RESIDENT_ID.eq(gone), CONSENT.WITHDRAWN_AT.isNull())
                .and(CONSENT.PURPOSE.notIn(DSL.select(CONSENT.as("mine").PURPOSE)
                        .from(CONSENT.as("mine"))
                        .where(
                                CONSENT.as("mine").RESIDENT_ID.eq(kept),
                                CONSENT.as("mine").WITHDRAWN_AT.isNull())))
                .returning(CONSENT.ID)
                .fetch(CONSENT.ID)
                .toArray(UUID[]::new);
    }

    private static Field<String> pathOf(UUID resident) {
        return DSL.field(DSL.select(RESIDENT.PATH).from(RESIDENT).where(RESIDENT.ID.eq(resident)));
    }

    /** 一次合并 — still standing. */
    record Merge(UUID id, ResidentId gone, ResidentId kept) {}

    /** Where both entries lie in {@code scope}. */
    Optional<Merge> find(UUID merge, Scope scope) {
        return db.select(MERGE.ID, MERGE.GONE_ID, MERGE.KEPT_ID)
                .from(MERGE)
                .join(KEPT)
                .on(KEPT.ID.eq(MERGE.KEPT_ID))
                .join(GONE)
                .on(GONE.ID.eq(MERGE.GONE_ID))
                .where(MERGE.ID.eq(merge), MERGE.UNDONE_AT.isNull(), within(KEPT.PATH, scope), within(GONE.PATH, scope))
                .fetchOptional(
                        row -> new Merge(row.value1(), new ResidentId(row.value2()), new ResidentId(row.value3())));
    }

    /** @throws Refusal when somebody changed the kept entry since, or the other's household is gone */
    void undo(UUID id, UUID by, Instant at) {
        var merge = db.selectFrom(MERGE).where(MERGE.ID.eq(id)).forUpdate().fetchSingle();
        if (version(merge.getKeptId()) != merge.getKeptVersion()) {
            throw Refusal.of(DuplicateProblem.OVERTAKEN);
        }
        if (!hasAHome(merge.getGoneId())) {
            throw Refusal.of(DuplicateProblem.NO_WAY_BACK);
        }
        try {
            restore(merge.getKeptId(), merge.getKeptBefore());
            restore(merge.getGoneId(), merge.getGoneBefore());
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(DuplicateProblem.NO_WAY_BACK);
        }
        db.update(LABEL)
                .set(LABEL.RESIDENT_ID, merge.getGoneId())
                .set(LABEL.PATH, pathOf(merge.getGoneId()))
                .where(LABEL.ID.in(merge.getLabels()))
                .execute();
        db.update(CONSENT)
                .set(CONSENT.RESIDENT_ID, merge.getGoneId())
                .where(CONSENT.ID.in(merge.getConsents()))
                .execute();
        db.update(MERGE)
                .set(MERGE.UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .set(MERGE.UNDONE_BY, by)
                .where(MERGE.ID.eq(merge.getId()))
                .execute();
    }

    private boolean hasAHome(UUID resident) {
        return db.fetchExists(DSL.selectOne()
                .from(RESIDENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(RESIDENT.HOUSEHOLD_ID))
                .where(RESIDENT.ID.eq(resident), HOUSEHOLD.ENDED_ON.isNull()));
    }

    /** Every column as it was, but for where the household lies by now, and the version, which only grows. */
    private void restore(UUID id, JSONB before) {
        db.execute("""
                update people.resident now
                set household_id = was.household_id, name = was.name, pinyin = was.pinyin, initials = was.initials,
                    gender = was.gender, born_on = was.born_on, relation = was.relation,
                    registered_here = was.registered_here, lives_here = was.lives_here,
                    id_number = was.id_number, id_number_index = was.id_number_index, twice = was.twice,
                    no_id_number_why = was.no_id_number_why, phone = was.phone, phone_index = was.phone_index,
                    provenance = was.provenance, merged_into = was.merged_into, left_on = was.left_on,
                    left_why = was.left_why, erased_on = was.erased_on, version = now.version + 1
                from jsonb_populate_record(null::people.resident, {0}) was
                where now.id = {1}
                """, DSL.val(before), DSL.val(id));
    }

    void tellApart(UUID one, UUID other, UUID by, Instant at) {
        boolean inOrder = ORDER.compare(one, other) < 0;
        db.insertInto(NOT_DUPLICATE)
                .set(NOT_DUPLICATE.ONE_ID, inOrder ? one : other)
                .set(NOT_DUPLICATE.OTHER_ID, inOrder ? other : one)
                .set(NOT_DUPLICATE.SAID_AT, at.atOffset(ZoneOffset.UTC))
                .set(NOT_DUPLICATE.SAID_BY, by)
                .onConflictDoNothing()
                .execute();
    }
}
