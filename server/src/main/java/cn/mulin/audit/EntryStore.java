package cn.mulin.audit;

import static cn.mulin.db.audit.Tables.ENTRY;

import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Adds one entry; nothing here changes or removes one, and the database refuses it too. */
@Repository
class EntryStore {

    private final DSLContext db;

    EntryStore(DSLContext db) {
        this.db = db;
    }

    void add(Entry entry) {
        var origin = entry.origin();
        db.insertInto(ENTRY)
                .set(ENTRY.ID, entry.id())
                .set(ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(ENTRY.ACCOUNT, entry.account())
                .set(ENTRY.KIND, entry.kind().name())
                .set(ENTRY.DESK, entry.desk())
                .set(ENTRY.SESSION, origin == null ? null : origin.session())
                .set(ENTRY.ADDRESS, origin == null ? null : origin.address())
                .set(ENTRY.DEED, entry.deed())
                .set(ENTRY.LOOK, entry.look())
                .set(ENTRY.SUBJECT, entry.subject())
                .set(ENTRY.SUBJECT_ID, entry.subjectId())
                .set(ENTRY.DETAIL, entry.detail())
                .execute();
    }
}
