package cn.mulin.message;

import static cn.mulin.db.territory.Tables.DESK;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** A desk by its present name. */
@Repository
class DeskNameQueries implements ArgumentWords {

    private final DSLContext db;

    DeskNameQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public String argument() {
        return "desk";
    }

    @Override
    public Map<String, String> words(Collection<String> ids) {
        return db.select(DESK.ID, DESK.NAME)
                .from(DESK)
                .where(DESK.ID.in(ids.stream().map(UUID::fromString).toList()))
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }
}
