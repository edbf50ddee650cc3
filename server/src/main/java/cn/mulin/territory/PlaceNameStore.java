package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.PLACE_NAME;
import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.db.territory.tables.records.PlaceNameRecord;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.place.PlaceKind;
import cn.mulin.territory.place.PlaceWord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the words that follow from a unit's name in step with it. */
@Repository
class PlaceNameStore {

    private final DSLContext db;

    PlaceNameStore(DSLContext db) {
        this.db = db;
    }

    void followName(UnitId unit) {
        forgetName(unit);
        var row = db.selectFrom(UNIT).where(UNIT.ID.eq(unit.value())).fetchSingle();
        var words = PlaceWord.of(row.getName(), row.getFullName(), Unit.Tier.valueOf(row.getTier()));
        for (var word : words) {
            db.insertInto(PLACE_NAME)
                    .set(new PlaceNameRecord(
                            Ids.next(),
                            row.getId(),
                            row.getPath(),
                            word.word(),
                            word.kind().name()))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void forgetName(UnitId unit) {
        db.deleteFrom(PLACE_NAME)
                .where(PLACE_NAME.UNIT_ID.eq(unit.value()))
                .and(PLACE_NAME.KIND.in(PlaceKind.NAME.name(), PlaceKind.STEM.name(), PlaceKind.COMMON_STEM.name()))
                .execute();
    }
}
