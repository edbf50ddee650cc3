package cn.mulin.roster;

import static cn.mulin.db.roster.Tables.FLAW;
import static cn.mulin.db.roster.Tables.STAGED;
import static cn.mulin.db.roster.Tables.VILLAGE_IMPORT;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;

import cn.mulin.roster.RosterImport.VillageState;
import cn.mulin.roster.plan.Flaw;
import cn.mulin.roster.plan.VillagePlan;
import cn.mulin.territory.UnitId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes how far an import is in each village, and what is wrong with its rows. */
@Repository
class VillageStore {

    private static final int ABSENT_MOST = 200;

    private final DSLContext db;
    private final JsonMapper json;

    VillageStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Every village that has rows waiting. */
    void addAllStaged(ImportId id) {
        db.insertInto(
                        VILLAGE_IMPORT,
                        VILLAGE_IMPORT.IMPORT_ID,
                        VILLAGE_IMPORT.VILLAGE_ID,
                        VILLAGE_IMPORT.PATH,
                        VILLAGE_IMPORT.STATE)
                .select(DSL.selectDistinct(STAGED.IMPORT_ID, UNIT.ID, UNIT.PATH, DSL.inline(VillageState.READ.name()))
                        .from(STAGED)
                        .join(UNIT)
                        .on(UNIT.ID.eq(STAGED.VILLAGE_ID))
                        .where(STAGED.IMPORT_ID.eq(id.value())))
                .execute();
    }

    List<UnitId> in(ImportId id, VillageState state) {
        return db.select(VILLAGE_IMPORT.VILLAGE_ID)
                .from(VILLAGE_IMPORT)
                .where(VILLAGE_IMPORT.IMPORT_ID.eq(id.value()), VILLAGE_IMPORT.STATE.eq(state.name()))
                .orderBy(VILLAGE_IMPORT.PATH)
                .fetch(row -> new UnitId(row.value1()));
    }

    int count(ImportId id) {
        return db.fetchCount(VILLAGE_IMPORT, VILLAGE_IMPORT.IMPORT_ID.eq(id.value()));
    }

    /** @return false when somebody has applied it already */
    boolean lockChecked(ImportId id, UnitId village) {
        return db.select(VILLAGE_IMPORT.STATE)
                .from(VILLAGE_IMPORT)
                .where(at(id, village), VILLAGE_IMPORT.STATE.eq(VillageState.CHECKED.name()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void planned(ImportId id, UnitId village, VillageState state, VillagePlan plan) {
        db.update(VILLAGE_IMPORT)
                .set(VILLAGE_IMPORT.STATE, state.name())
                .set(VILLAGE_IMPORT.COUNTS, JSONB.valueOf(json.writeValueAsString(Totals.of(plan))))
                .set(VILLAGE_IMPORT.FAULTS, plan.faults())
                .set(VILLAGE_IMPORT.HINTS, plan.hints())
                .set(
                        VILLAGE_IMPORT.ABSENT_HOUSEHOLDS,
                        some(plan.absentHouseholds().stream()
                                .map(home -> home.value())
                                .toList()))
                .set(
                        VILLAGE_IMPORT.ABSENT_RESIDENTS,
                        some(plan.absentResidents().stream()
                                .map(one -> one.value())
                                .toList()))
                .where(at(id, village))
                .execute();
    }

    private static UUID[] some(List<UUID> ids) {
        return ids.stream().limit(ABSENT_MOST).toArray(UUID[]::new);
    }

    void applied(ImportId id, UnitId village, OffsetDateTime now) {
        db.update(VILLAGE_IMPORT)
                .set(VILLAGE_IMPORT.STATE, VillageState.APPLIED.name())
                .set(VILLAGE_IMPORT.APPLIED_AT, now)
                .where(at(id, village))
                .execute();
    }

    void notApplied(ImportId id, UnitId village, VillageState how, @Nullable String words) {
        db.update(VILLAGE_IMPORT)
                .set(VILLAGE_IMPORT.STATE, how.name())
                .set(VILLAGE_IMPORT.WORDS, words)
                .where(at(id, village))
                .execute();
    }

    /** Of a village, or of the rows no village could be made out for. */
    void flaws(ImportId id, @Nullable UnitId village, String path, Collection<Flaw> flaws) {
        db.batchInsert(flaws.stream()
                        .map(flaw -> {
                            var row = db.newRecord(FLAW);
                            row.setImportId(id.value());
                            row.setVillageId(village == null ? null : village.value());
                            row.setPath(path);
                            row.setSheet(flaw.sheet().name());
                            row.setRowNumber(flaw.row());
                            row.setField(
                                    flaw.column() == null ? null : flaw.column().name());
                            row.setBlocking(flaw.blocking());
                            row.setWords(flaw.words());
                            return row;
                        })
                        .toList())
                .execute();
    }

    void forgetFlaws(ImportId id, UnitId village) {
        db.deleteFrom(FLAW)
                .where(FLAW.IMPORT_ID.eq(id.value()), FLAW.VILLAGE_ID.eq(village.value()))
                .execute();
    }

    /** How many faults there are, those of no village included. */
    int faults(ImportId id) {
        return db.fetchCount(FLAW, FLAW.IMPORT_ID.eq(id.value()), FLAW.BLOCKING.isTrue());
    }

    void forget(ImportId id) {
        db.deleteFrom(FLAW).where(FLAW.IMPORT_ID.eq(id.value())).execute();
        db.deleteFrom(VILLAGE_IMPORT)
                .where(VILLAGE_IMPORT.IMPORT_ID.eq(id.value()))
                .execute();
    }

    void follow(String from, String to) {
        follow(VILLAGE_IMPORT.PATH, from, to);
        follow(FLAW.PATH, from, to);
    }

    private void follow(TableField<?, String> path, String from, String to) {
        db.update(java.util.Objects.requireNonNull(path.getTable()))
                .set(path, DSL.concat(DSL.val(to), DSL.substring(path, from.length() + 1)))
                .where(below(path, from))
                .execute();
    }

    private static org.jooq.Condition at(ImportId id, UnitId village) {
        return VILLAGE_IMPORT.IMPORT_ID.eq(id.value()).and(VILLAGE_IMPORT.VILLAGE_ID.eq(village.value()));
    }
}
