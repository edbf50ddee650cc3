package cn.mulin.territory.locate;

import static cn.mulin.db.territory.Tables.PLACE_NAME;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.place.PlaceKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and lists the words a county adds to a unit. */
@Repository
class NicknameStore {

    private static final int MOST = 200;

    private final DSLContext db;

    NicknameStore(DSLContext db) {
        this.db = db;
    }

    List<PlaceName> of(UnitId unit) {
        return fetch(PLACE_NAME.UNIT_ID.eq(unit.value()));
    }

    Optional<PlaceName> find(UUID id, Scope scope) {
        return fetch(PLACE_NAME.ID.eq(id).and(ScopeQueries.within(PLACE_NAME.PATH, scope))).stream()
                .findFirst();
    }

    /** False when the unit has the word already. */
    boolean add(UUID id, Unit unit, String word, PlaceKind kind) {
        return db.insertInto(PLACE_NAME)
                        .set(PLACE_NAME.ID, id)
                        .set(PLACE_NAME.UNIT_ID, unit.id().value())
                        .set(PLACE_NAME.PATH, unit.path())
                        .set(PLACE_NAME.WORD, word)
                        .set(PLACE_NAME.KIND, kind.name())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void remove(UUID id) {
        db.deleteFrom(PLACE_NAME).where(PLACE_NAME.ID.eq(id)).execute();
    }

    private List<PlaceName> fetch(Condition which) {
        return db.select(PLACE_NAME.ID, PLACE_NAME.WORD, PLACE_NAME.KIND)
                .from(PLACE_NAME)
                .where(which)
                .orderBy(PLACE_NAME.KIND, PLACE_NAME.WORD)
                .limit(MOST)
                .fetch(row -> new PlaceName(row.value1(), row.value2(), PlaceKind.valueOf(row.value3())));
    }
}
