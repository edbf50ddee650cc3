package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.CHAT_GROUP;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.FOREIGN_GRID;
import static cn.mulin.db.territory.Tables.PLACE_NAME;
import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.kernel.ScopeQueries;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rewrites the paths of a subtree, in every table of this module that carries one: one statement each, whatever the size. */
@Repository
class UnitPathStore {

    private static final Map<Table<?>, Field<String>> COPIES = Map.of(
            UNIT, UNIT.PATH,
            DESK, DESK.PATH,
            FOREIGN_GRID, FOREIGN_GRID.PATH,
            CHAT_GROUP, CHAT_GROUP.PATH,
            PLACE_NAME, PLACE_NAME.PATH);

    private final DSLContext db;

    UnitPathStore(DSLContext db) {
        this.db = db;
    }

    void rewrite(String from, String to) {
        COPIES.forEach((table, path) -> db.update(table)
                .set(path, DSL.concat(DSL.val(to), DSL.substring(path, from.length() + 1)))
                .where(ScopeQueries.below(path, from))
                .execute());
    }
}
