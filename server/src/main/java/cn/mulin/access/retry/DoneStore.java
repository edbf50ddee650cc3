package cn.mulin.access.retry;

import static cn.mulin.db.kernel.Tables.DONE_REQUEST;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps which requests were done, with nothing of what they said. */
@Repository
class DoneStore {

    private final DSLContext db;

    DoneStore(DSLContext db) {
        this.db = db;
    }

    /** 做过的请求: what it was, as a keyed sum, and how it was answered. */
    record Done(byte[] sum, int status) {}

    /** False when it was done before. Waits while the same request is being done elsewhere. */
    boolean claim(UUID account, String key, byte[] sum, Instant now) {
        return db.insertInto(DONE_REQUEST)
                        .set(DONE_REQUEST.ACCOUNT, account)
                        .set(DONE_REQUEST.KEY, key)
                        .set(DONE_REQUEST.SUM, sum)
                        .set(DONE_REQUEST.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void answered(UUID account, String key, int status) {
        db.update(DONE_REQUEST)
                .set(DONE_REQUEST.STATUS, (short) status)
                .where(DONE_REQUEST.ACCOUNT.eq(account), DONE_REQUEST.KEY.eq(key))
                .execute();
    }

    Done find(UUID account, String key) {
        return db.selectFrom(DONE_REQUEST)
                .where(DONE_REQUEST.ACCOUNT.eq(account), DONE_REQUEST.KEY.eq(key))
                .fetchSingle(row -> new Done(row.getSum(), row.getStatus()));
    }

    int forgetBefore(Instant moment) {
        return db.deleteFrom(DONE_REQUEST)
                .where(DONE_REQUEST.AT.lt(moment.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
