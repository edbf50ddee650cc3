package cn.mulin.territory.division;

import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;

import cn.mulin.territory.Rung;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The divisions a county already has; a few hundred. */
@Repository
class DivisionQueries {

    private final DSLContext db;

    DivisionQueries(DSLContext db) {
        this.db = db;
    }

    /** A division as it stands in the tree. */
    record Known(UnitId id, String code, String path, String fullName, Unit.Tier tier, boolean open) {}

    /** By code, closed ones too. */
    Map<String, Known> all() {
        return db
                .select(
                        UNIT.ID,
                        UNIT.CODE,
                        UNIT.PATH,
                        coalesce(UNIT.FULL_NAME, UNIT.NAME),
                        UNIT.TIER,
                        UNIT.CLOSED_ON.isNull())
                .from(UNIT)
                .where(UNIT.HEIGHT.ge((short) Rung.VILLAGE))
                .fetch()
                .stream()
                .map(row -> new Known(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Unit.Tier.valueOf(row.value5()),
                        row.value6()))
                .collect(Collectors.toMap(Known::code, known -> known));
    }
}
