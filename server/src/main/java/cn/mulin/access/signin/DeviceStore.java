package cn.mulin.access.signin;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.DEVICE;

import cn.mulin.access.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps trusted devices by the hash of their token. */
@Repository
class DeviceStore {

    private final DSLContext db;

    DeviceStore(DSLContext db) {
        this.db = db;
    }

    /** 可信设备, as needed to judge a PIN. */
    record Device(AccountId account, String pin) {}

    void add(byte[] token, UUID id, AccountId account, String pin, @Nullable String name, Instant now) {
        db.insertInto(DEVICE)
                .set(DEVICE.TOKEN, token)
                .set(DEVICE.ID, id)
                .set(DEVICE.ACCOUNT_ID, account.value())
                .set(DEVICE.PIN, pin)
                .set(DEVICE.NAME, name)
                .set(DEVICE.TRUSTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(DEVICE.SEEN_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Counts a try before it is judged; nothing when the device is not trusted, or tried too often. */
    Optional<Device> tryOn(byte[] token, int tries) {
        return db.update(DEVICE)
                .set(DEVICE.FAILURES, DEVICE.FAILURES.plus(1))
                .from(ACCOUNT)
                .where(
                        DEVICE.TOKEN.eq(token),
                        DEVICE.ENDED_AT.isNull(),
                        DEVICE.FAILURES.lt(tries),
                        ACCOUNT.ID.eq(DEVICE.ACCOUNT_ID),
                        ACCOUNT.CLOSED_AT.isNull(),
                        ACCOUNT.LOCKED_AT.isNull())
                .returning(DEVICE.ACCOUNT_ID, DEVICE.PIN)
                .fetchOptional(row -> new Device(new AccountId(row.getAccountId()), row.getPin()));
    }

    void succeeded(byte[] token, Instant now) {
        db.update(DEVICE)
                .set(DEVICE.FAILURES, 0)
                .set(DEVICE.SEEN_AT, now.atOffset(ZoneOffset.UTC))
                .where(DEVICE.TOKEN.eq(token))
                .execute();
    }

    /** @return whether it was this account's and trusted until now */
    boolean end(byte[] token, AccountId account, Instant now) {
        return db.update(DEVICE)
                        .set(DEVICE.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(DEVICE.TOKEN.eq(token), DEVICE.ACCOUNT_ID.eq(account.value()), DEVICE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void endAll(AccountId account, Instant now) {
        db.update(DEVICE)
                .set(DEVICE.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(DEVICE.ACCOUNT_ID.eq(account.value()), DEVICE.ENDED_AT.isNull())
                .execute();
    }
}
