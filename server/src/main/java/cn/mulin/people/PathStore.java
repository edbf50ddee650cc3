package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.below;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps the paths of households, residents and labels: they follow the unit, in one statement a table. */
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
            var table = Objects.requireNonNull(path.getTable());
            db.update(table)
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
}
