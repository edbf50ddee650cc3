package cn.mulin.access.signin;

import static cn.mulin.db.access.Tables.SLIP;

import cn.mulin.access.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps printed slips by their hash. */
@Repository
class SlipStore {

    private final DSLContext db;

    SlipStore(DSLContext db) {
        this.db = db;
    }

    void add(byte[] code, AccountId account, UUID printedBy, Instant now, Instant expires) {
        db.insertInto(SLIP)
                .set(SLIP.CODE, code)
                .set(SLIP.ACCOUNT_ID, account.value())
                .set(SLIP.PRINTED_BY, printedBy)
                .set(SLIP.PRINTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(SLIP.EXPIRES_AT, expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** A new slip makes those printed before worthless. */
    void voidOthers(AccountId account, Instant now) {
        db.update(SLIP)
                .set(SLIP.EXPIRES_AT, now.atOffset(ZoneOffset.UTC))
                .where(
                        SLIP.ACCOUNT_ID.eq(account.value()),
                        SLIP.USED_AT.isNull(),
                        SLIP.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** Whose slip it was; nothing when unknown, used or run out. Two at once: one gets it. */
    Optional<AccountId> use(byte[] code, Instant now) {
        return db.update(SLIP)
                .set(SLIP.USED_AT, now.atOffset(ZoneOffset.UTC))
                .where(SLIP.CODE.eq(code), SLIP.USED_AT.isNull(), SLIP.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
                .returning(SLIP.ACCOUNT_ID)
                .fetchOptional(row -> new AccountId(row.getAccountId()));
    }

    int forgetBefore(Instant moment) {
        return db.deleteFrom(SLIP)
                .where(SLIP.EXPIRES_AT.lt(moment.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
