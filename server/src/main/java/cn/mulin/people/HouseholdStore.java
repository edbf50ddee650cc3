package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.NUMBERING;
import static cn.mulin.db.people.Tables.PLACEMENT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.HouseholdRecord;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one household, and where it was placed before. */
@Repository
class HouseholdStore {

    private final DSLContext db;
    private final ProvenanceStore provenance;

    HouseholdStore(DSLContext db, ProvenanceStore provenance) {
        this.db = db;
        this.provenance = provenance;
    }

    /** @throws Refusal when there is none open, or it lies outside {@code scope} */
    Household find(HouseholdId id, Scope scope) {
        return db.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(id.value()), HOUSEHOLD.ENDED_ON.isNull(), within(HOUSEHOLD.PATH, scope))
                .fetchOptional(this::household)
                .orElseThrow(() -> Refusal.of(PeopleProblem.UNKNOWN));
    }

    /** @throws Refusal when one of them is not there, or lies outside {@code scope} */
    List<Household> findAll(Collection<HouseholdId> ids, Scope scope) {
        var found = db.selectFrom(HOUSEHOLD)
                .where(
                        HOUSEHOLD.ID.in(ids.stream().map(HouseholdId::value).toList()),
                        HOUSEHOLD.ENDED_ON.isNull(),
                        within(HOUSEHOLD.PATH, scope))
                .fetch(this::household);
        if (found.size() != Set.copyOf(ids).size()) {
            throw Refusal.of(PeopleProblem.UNKNOWN);
        }
        return found;
    }

    List<Household> ofVillage(UnitId village, Scope scope) {
        return db.selectFrom(HOUSEHOLD)
                .where(
                        HOUSEHOLD.VILLAGE_ID.eq(village.value()),
                        HOUSEHOLD.ENDED_ON.isNull(),
                        within(HOUSEHOLD.PATH, scope))
                .orderBy(HOUSEHOLD.CODE)
                .fetch(this::household);
    }

    Optional<Household> byCode(UnitId village, String code, Scope scope) {
        return db.selectFrom(HOUSEHOLD)
                .where(
                        HOUSEHOLD.VILLAGE_ID.eq(village.value()),
                        HOUSEHOLD.CODE.eq(code),
                        HOUSEHOLD.ENDED_ON.isNull(),
                        within(HOUSEHOLD.PATH, scope))
                .fetchOptional(this::household);
    }

    /** @throws Refusal when the village has given the code to another */
    void add(Household household) {
        int added = db.insertInto(HOUSEHOLD)
                .set(row(household))
                .onConflict(HOUSEHOLD.VILLAGE_ID, HOUSEHOLD.CODE)
                .doNothing()
                .execute();
        if (added == 0) {
            throw Refusal.of(PeopleProblem.CODE_TAKEN, household.code());
        }
    }

    /** The next number of the village that nobody has. */
    String nextCode(UnitId village) {
        String code;
        do {
            Integer last = db.insertInto(NUMBERING)
                    .set(NUMBERING.VILLAGE_ID, village.value())
                    .set(NUMBERING.LAST, 1)
                    .onConflict(NUMBERING.VILLAGE_ID)
                    .doUpdate()
                    .set(NUMBERING.LAST, NUMBERING.LAST.plus(1))
                    .returning(NUMBERING.LAST)
                    .fetchSingle(NUMBERING.LAST);
            code = "%05d".formatted(last);
        } while (taken(village, code));
        return code;
    }

    boolean taken(UnitId village, String code) {
        return db.fetchExists(HOUSEHOLD, HOUSEHOLD.VILLAGE_ID.eq(village.value()), HOUSEHOLD.CODE.eq(code));
    }

    /** @throws Refusal when somebody changed it since {@code before} was read */
    void replace(Household before, Household after) {
        var row = row(after);
        row.setVersion(before.version() + 1);
        row.changed(HOUSEHOLD.ID, false);
        int changed = db.update(HOUSEHOLD)
                .set(row)
                .where(HOUSEHOLD.ID.eq(before.id().value()), HOUSEHOLD.VERSION.eq(before.version()))
                .execute();
        refuseStale(changed);
    }

    /** As many {@link #replace} in one batch. */
    void replaceAll(Collection<BulkChanges.Rewritten<Household>> all) {
        var updates = all.stream()
                .map(each -> {
                    var row = row(each.after());
                    row.setVersion(each.before().version() + 1);
                    row.changed(HOUSEHOLD.ID, false);
                    return db.update(HOUSEHOLD)
                            .set(row)
                            .where(
                                    HOUSEHOLD.ID.eq(each.before().id().value()),
                                    HOUSEHOLD.VERSION.eq(each.before().version()));
                })
                .toList();
        for (int changed : db.batch(updates).execute()) {
            refuseStale(changed);
        }
    }

    void end(Household household, LocalDate on, Household.Ending why) {
        int changed = db.update(HOUSEHOLD)
                .set(HOUSEHOLD.ENDED_ON, on)
                .set(HOUSEHOLD.ENDED_WHY, why.name())
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .where(HOUSEHOLD.ID.eq(household.id().value()), HOUSEHOLD.VERSION.eq(household.version()))
                .execute();
        refuseStale(changed);
    }

    private static void refuseStale(int changed) {
        if (changed == 0) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    /** Keeps where the household was until {@code until}. */
    void remember(Household before, LocalDate until, Instant now) {
        db.insertInto(PLACEMENT)
                .set(PLACEMENT.HOUSEHOLD_ID, before.id().value())
                .set(PLACEMENT.UNIT_ID, value(before.place().unit()))
                .set(PLACEMENT.VILLAGE_ID, before.place().village().value())
                .set(PLACEMENT.SINCE, before.placedOn())
                .set(PLACEMENT.UNTIL, until)
                .set(PLACEMENT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The unit the household belonged to on {@code day}, or its village; empty before it was known. */
    Optional<UnitId> unitOn(HouseholdId id, LocalDate day, Scope scope) {
        return db.select(DSL.coalesce(HOUSEHOLD.UNIT_ID, HOUSEHOLD.VILLAGE_ID))
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(id.value()), HOUSEHOLD.PLACED_ON.le(day), within(HOUSEHOLD.PATH, scope))
                .union(db.select(DSL.coalesce(PLACEMENT.UNIT_ID, PLACEMENT.VILLAGE_ID))
                        .from(PLACEMENT)
                        .join(HOUSEHOLD)
                        .on(HOUSEHOLD.ID.eq(PLACEMENT.HOUSEHOLD_ID))
                        .where(
                                PLACEMENT.HOUSEHOLD_ID.eq(id.value()),
                                PLACEMENT.SINCE.le(day),
                                PLACEMENT.UNTIL.gt(day),
                                within(HOUSEHOLD.PATH, scope)))
                .fetchOptional(row -> new UnitId(row.value1()));
    }

    HouseholdRecord row(Household household) {
        var row = new HouseholdRecord();
        row.setId(household.id().value());
        row.setVillageId(household.place().village().value());
        row.setUnitId(value(household.place().unit()));
        row.setPath(household.place().path());
        row.setPlacedOn(household.placedOn());
        row.setCode(household.code());
        row.setDoor(household.door());
        row.setDoorKey(HouseholdDraft.sortKey(household.door()));
        row.setDwelling(household.dwelling().name());
        row.setVacantRegistration(household.vacantRegistration());
        row.setNote(household.note());
        row.setProvenance(provenance.json(household.provenance()));
        row.setVersion(household.version());
        return row;
    }

    private Household household(HouseholdRecord row) {
        return new Household(
                new HouseholdId(row.getId()),
                new Place(
                        new UnitId(row.getVillageId()),
                        row.getUnitId() == null ? null : new UnitId(row.getUnitId()),
                        row.getPath()),
                row.getPlacedOn(),
                row.getCode(),
                row.getDoor(),
                Dwelling.valueOf(row.getDwelling()),
                row.getVacantRegistration(),
                row.getNote(),
                provenance.read(row.getProvenance()),
                row.getVersion());
    }

    private static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }
}
