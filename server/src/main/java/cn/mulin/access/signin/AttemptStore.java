package cn.mulin.access.signin;

import static cn.mulin.db.access.Tables.ATTEMPT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts failures; one row for each account tried and each address that tries. */
@Repository
class AttemptStore {

    private final DSLContext db;

    AttemptStore(DSLContext db) {
        this.db = db;
    }

    /** Counts one more and says how many that makes; nothing while blocked. Locks no row beyond this statement. */
    OptionalInt count(Attempts.Kind kind, byte[] key, Duration forgottenAfter, Instant now) {
        var moment = now.atOffset(ZoneOffset.UTC);
        var counted = db.insertInto(ATTEMPT)
                .set(ATTEMPT.KIND, kind.name())
                .set(ATTEMPT.KEY, key)
                .set(ATTEMPT.FAILURES, 1)
                .set(ATTEMPT.LAST_AT, moment)
                .onConflict(ATTEMPT.KIND, ATTEMPT.KEY)
                .doUpdate()
                .set(
                        ATTEMPT.FAILURES,
                        when(ATTEMPT.LAST_AT.lt(moment.minus(forgottenAfter)), inline(1))
                                .otherwise(ATTEMPT.FAILURES.plus(1)))
                .set(ATTEMPT.LAST_AT, moment)
                .where(ATTEMPT.BLOCKED_UNTIL.isNull().or(ATTEMPT.BLOCKED_UNTIL.le(val(moment))))
                .returning(ATTEMPT.FAILURES)
                .fetchOptional(ATTEMPT.FAILURES);
        return counted.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void block(Attempts.Kind kind, byte[] key, Instant until) {
        db.update(ATTEMPT)
                .set(ATTEMPT.BLOCKED_UNTIL, until.atOffset(ZoneOffset.UTC))
                .where(ATTEMPT.KIND.eq(kind.name()), ATTEMPT.KEY.eq(key))
                .execute();
    }

    Optional<Instant> blockedUntil(Attempts.Kind kind, byte[] key) {
        return db.select(ATTEMPT.BLOCKED_UNTIL)
                .from(ATTEMPT)
                .where(ATTEMPT.KIND.eq(kind.name()), ATTEMPT.KEY.eq(key), ATTEMPT.BLOCKED_UNTIL.isNotNull())
                .fetchOptional(row -> row.value1().toInstant());
    }

    void forget(Attempts.Kind kind, byte[] key) {
        db.deleteFrom(ATTEMPT)
                .where(ATTEMPT.KIND.eq(kind.name()), ATTEMPT.KEY.eq(key))
                .execute();
    }

    /** One fewer: a success is no failure of its address, but does not wash others clean. */
    void uncount(Attempts.Kind kind, byte[] key) {
        db.update(ATTEMPT)
                .set(ATTEMPT.FAILURES, ATTEMPT.FAILURES.minus(1))
                .where(ATTEMPT.KIND.eq(kind.name()), ATTEMPT.KEY.eq(key), ATTEMPT.FAILURES.gt(0))
                .execute();
    }

    int forgetBefore(Instant moment) {
        return db.deleteFrom(ATTEMPT)
                .where(ATTEMPT.LAST_AT.lt(moment.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
