package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.PLACEMENT;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.below;

import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps the paths of households, residents and labels: they follow the unit, in a few statements whatever the size. */
@Repository
class PathStore {

    private static final List<TableField<?, String>> PATHS = List.of(HOUSEHOLD.PATH, RESIDENT.PATH, LABEL.PATH);

    private final DSLContext db;

    PathStore(DSLContext db) {
        this.db = db;
    }

    /** Everything below {@code from} lies below {@code to} from now on. */
    void follow(String from, String to) {
        for (var path : PATHS) {
            db.update(Objects.requireNonNull(path.getTable()))
                    .set(path, DSL.concat(DSL.val(to), DSL.substring(path, from.length() + 1)))
                    .where(below(path, from))
                    .execute();
        }
    }

    /** A household's people and their labels follow it to its place. */
    void follow(HouseholdId household, Place place) {
        db.update(RESIDENT)
                .set(RESIDENT.PATH, place.path())
                .set(RESIDENT.VILLAGE_ID, place.village().value())
                .where(RESIDENT.HOUSEHOLD_ID.eq(household.value()))
                .execute();
        db.update(LABEL)
                .set(LABEL.PATH, place.path())
                .where(LABEL.RESIDENT_ID.in(
                        DSL.select(RESIDENT.ID).from(RESIDENT).where(RESIDENT.HOUSEHOLD_ID.eq(household.value()))))
                .execute();
    }

    /** A resident's labels follow into another household. */
    void follow(ResidentId resident, Place place) {
        db.update(LABEL)
                .set(LABEL.PATH, place.path())
                .where(LABEL.RESIDENT_ID.eq(resident.value()))
                .execute();
    }

    /** Everything below {@code path} belongs to {@code village} from now on. */
    void belong(String path, UnitId village) {
        belong(below(HOUSEHOLD.PATH, path), below(RESIDENT.PATH, path), village);
    }

    /** What hung on {@code gone} itself hangs on {@code into}; open households keep where they were. */
    void merge(UnitId gone, Unit into, LocalDate today, Instant now) {
        boolean villages = into.tier() == Unit.Tier.VILLAGE;
        var mine = villages ? HOUSEHOLD.VILLAGE_ID.eq(gone.value()) : HOUSEHOLD.UNIT_ID.eq(gone.value());
        remember(villages ? mine.and(HOUSEHOLD.UNIT_ID.isNull()) : mine, today, now);
        if (villages) {
            belong(mine, RESIDENT.VILLAGE_ID.eq(gone.value()), into.id());
        }
        var moved = villages ? HOUSEHOLD.VILLAGE_ID.eq(into.id().value()).and(HOUSEHOLD.UNIT_ID.isNull()) : mine;
        db.update(HOUSEHOLD)
                .set(HOUSEHOLD.UNIT_ID, villages ? null : into.id().value())
                .set(HOUSEHOLD.PATH, into.path())
                .set(HOUSEHOLD.PLACED_ON, today)
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .where(moved, HOUSEHOLD.PATH.ne(into.path()))
                .execute();
        followHouseholds(into.path());
    }

    private void remember(Condition mine, LocalDate today, Instant now) {
        db.insertInto(
                        PLACEMENT,
                        PLACEMENT.HOUSEHOLD_ID,
                        PLACEMENT.UNIT_ID,
                        PLACEMENT.VILLAGE_ID,
                        PLACEMENT.SINCE,
                        PLACEMENT.UNTIL,
                        PLACEMENT.RECORDED_AT)
                .select(DSL.select(
                                HOUSEHOLD.ID,
                                HOUSEHOLD.UNIT_ID,
                                HOUSEHOLD.VILLAGE_ID,
                                HOUSEHOLD.PLACED_ON,
                                DSL.val(today),
                                DSL.val(now.atOffset(ZoneOffset.UTC)))
                        .from(HOUSEHOLD)
                        .where(mine, HOUSEHOLD.ENDED_ON.isNull()))
                .onConflictDoNothing()
                .execute();
    }

    /** Codes and ID numbers are unique in a village: what clashes with the new one is told apart, for a clerk to mend. */
    private void belong(Condition households, Condition residents, UnitId village) {
        var other = HOUSEHOLD.as("other");
        db.update(HOUSEHOLD)
                .set(
                        HOUSEHOLD.CODE,
                        DSL.concat(
                                DSL.left(HOUSEHOLD.CODE, 30),
                                DSL.val("-"),
                                DSL.right(HOUSEHOLD.ID.cast(String.class), 6)))
                .where(households, HOUSEHOLD.VILLAGE_ID.ne(village.value()))
                .and(DSL.exists(DSL.selectOne()
                        .from(other)
                        .where(other.VILLAGE_ID.eq(village.value()), other.CODE.eq(HOUSEHOLD.CODE))))
                .execute();
        var twin = RESIDENT.as("twin");
        db.update(RESIDENT)
                .set(RESIDENT.TWICE, true)
                .where(residents, RESIDENT.VILLAGE_ID.ne(village.value()), RESIDENT.LEFT_ON.isNull())
                .and(DSL.exists(DSL.selectOne()
                        .from(twin)
                        .where(
                                twin.VILLAGE_ID.eq(village.value()),
                                twin.ID_NUMBER_INDEX.eq(RESIDENT.ID_NUMBER_INDEX),
                                twin.LEFT_ON.isNull())))
                .execute();
        db.update(RESIDENT)
                .set(RESIDENT.VILLAGE_ID, village.value())
                .where(residents, RESIDENT.VILLAGE_ID.ne(village.value()))
                .execute();
        db.update(HOUSEHOLD)
                .set(HOUSEHOLD.VILLAGE_ID, village.value())
                .where(households, HOUSEHOLD.VILLAGE_ID.ne(village.value()))
                .execute();
    }

    /** Residents and labels of the households at {@code path} itself take its path. */
    private void followHouseholds(String path) {
        db.update(RESIDENT)
                .set(RESIDENT.PATH, path)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(RESIDENT.HOUSEHOLD_ID), HOUSEHOLD.PATH.eq(path), RESIDENT.PATH.ne(path))
                .execute();
        db.update(LABEL)
                .set(LABEL.PATH, path)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(LABEL.RESIDENT_ID), RESIDENT.PATH.eq(path), LABEL.PATH.ne(path))
                .execute();
    }

    boolean holdsHouseholds(UnitId unit) {
        return db.fetchExists(
                HOUSEHOLD,
                HOUSEHOLD.ENDED_ON.isNull(),
                HOUSEHOLD
                        .UNIT_ID
                        .eq(unit.value())
                        .or(HOUSEHOLD.VILLAGE_ID.eq(unit.value()).and(HOUSEHOLD.UNIT_ID.isNull())));
    }
}
