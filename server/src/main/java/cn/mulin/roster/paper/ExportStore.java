package cn.mulin.roster.paper;

import static cn.mulin.db.roster.Tables.EXPORT;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one export: who asked for what, and why. */
@Repository
class ExportStore {

    private final DSLContext db;

    ExportStore(DSLContext db) {
        this.db = db;
    }

    /** What was asked for. */
    record Asked(UnitId unit, boolean unmasked, @Nullable String reason) {}

    void add(ExportId id, Asked asked, UUID account, OffsetDateTime now) {
        db.insertInto(EXPORT)
                .set(EXPORT.ID, id.value())
                .set(EXPORT.UNIT_ID, asked.unit().value())
                .set(EXPORT.ACCOUNT, account)
                .set(EXPORT.UNMASKED, asked.unmasked())
                .set(EXPORT.REASON, asked.reason())
                .set(EXPORT.ASKED_AT, now)
                .execute();
    }

    /** Only for who asked, while they still may see the unit, and not for long. */
    Optional<Asked> find(ExportId id, UUID account, Scope scope, OffsetDateTime notBefore) {
        return db.select(EXPORT.UNIT_ID, EXPORT.UNMASKED, EXPORT.REASON)
                .from(EXPORT)
                .join(UNIT)
                .on(UNIT.ID.eq(EXPORT.UNIT_ID))
                .where(
                        EXPORT.ID.eq(id.value()),
                        EXPORT.ACCOUNT.eq(account),
                        EXPORT.ASKED_AT.ge(notBefore),
                        within(UNIT.PATH, scope))
                .fetchOptional(row -> new Asked(new UnitId(row.value1()), row.value2(), row.value3()));
    }

    void taken(ExportId id, OffsetDateTime now) {
        db.update(EXPORT)
                .set(EXPORT.TAKEN_AT, now)
                .where(EXPORT.ID.eq(id.value()))
                .execute();
    }
}
