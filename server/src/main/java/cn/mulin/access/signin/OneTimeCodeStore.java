package cn.mulin.access.signin;

import static cn.mulin.db.access.Tables.ONE_TIME_CODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps one code for each number asked for, known or not. */
@Repository
class OneTimeCodeStore {

    private static final Duration DAY = Duration.ofHours(24);

    private final DSLContext db;

    OneTimeCodeStore(DSLContext db) {
        this.db = db;
    }

    /** False when the last one was sent a moment ago, or the day's share is used up. */
    boolean put(byte[] phone, byte[] code, Instant now, OneTimeCodes.Limits limits) {
        var moment = now.atOffset(ZoneOffset.UTC);
        var yesterday = ONE_TIME_CODE.FIRST_AT.lt(moment.minus(DAY));
        return db.insertInto(ONE_TIME_CODE)
                        .set(ONE_TIME_CODE.PHONE_INDEX, phone)
                        .set(ONE_TIME_CODE.CODE, code)
                        .set(ONE_TIME_CODE.SENT_AT, moment)
                        .set(ONE_TIME_CODE.EXPIRES_AT, moment.plus(limits.validFor()))
                        .set(ONE_TIME_CODE.FIRST_AT, moment)
                        .onConflict(ONE_TIME_CODE.PHONE_INDEX)
                        .doUpdate()
                        .set(ONE_TIME_CODE.CODE, code)
                        .set(ONE_TIME_CODE.SENT_AT, moment)
                        .set(ONE_TIME_CODE.EXPIRES_AT, moment.plus(limits.validFor()))
                        .set(ONE_TIME_CODE.TRIES, 0)
                        .set(
                                ONE_TIME_CODE.SENT_TODAY,
                                when(yesterday, inline(1)).otherwise(ONE_TIME_CODE.SENT_TODAY.plus(1)))
                        .set(
                                ONE_TIME_CODE.FIRST_AT,
                                when(yesterday, inline(moment)).otherwise(ONE_TIME_CODE.FIRST_AT))
                        .where(
                                ONE_TIME_CODE.SENT_AT.le(moment.minus(limits.between())),
                                yesterday.or(ONE_TIME_CODE.SENT_TODAY.lt(limits.aDay())))
                        .execute()
                == 1;
    }

    /** Counts a try and gives the code to compare with; nothing when it ran out, of time or of tries. */
    Optional<byte[]> tryOn(byte[] phone, Instant now, int tries) {
        return db.update(ONE_TIME_CODE)
                .set(ONE_TIME_CODE.TRIES, ONE_TIME_CODE.TRIES.plus(1))
                .where(
                        ONE_TIME_CODE.PHONE_INDEX.eq(phone),
                        ONE_TIME_CODE.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)),
                        ONE_TIME_CODE.TRIES.lt(tries))
                .returning(ONE_TIME_CODE.CODE)
                .fetchOptional(ONE_TIME_CODE.CODE);
    }

    /** Spends the code; what was sent today still counts. */
    void spend(byte[] phone, Instant now) {
        db.update(ONE_TIME_CODE)
                .set(ONE_TIME_CODE.EXPIRES_AT, now.atOffset(ZoneOffset.UTC))
                .where(ONE_TIME_CODE.PHONE_INDEX.eq(phone))
                .execute();
    }

    int forgetBefore(Instant moment) {
        return db.deleteFrom(ONE_TIME_CODE)
                .where(ONE_TIME_CODE.SENT_AT.lt(moment.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
