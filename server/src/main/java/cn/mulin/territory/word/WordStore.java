package cn.mulin.territory.word;

import static cn.mulin.db.territory.Tables.WORD;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the words in which a county differs. */
@Repository
class WordStore {

    private final DSLContext db;

    WordStore(DSLContext db) {
        this.db = db;
    }

    Map<String, String> all() {
        return db.selectFrom(WORD).fetchMap(WORD.CODE, WORD.TEXT);
    }

    void say(String code, String text) {
        db.insertInto(WORD)
                .set(WORD.CODE, code)
                .set(WORD.TEXT, text)
                .onConflict(WORD.CODE)
                .doUpdate()
                .set(WORD.TEXT, text)
                .execute();
    }

    void forget(String code) {
        db.deleteFrom(WORD).where(WORD.CODE.eq(code)).execute();
    }
}
