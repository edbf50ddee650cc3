package cn.mulin.access;

import static cn.mulin.access.SessionStore.at;
import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.SEAT;

import cn.mulin.db.access.tables.records.AccountRecord;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one account with its seats. */
@Repository
class AccountStore {

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<Account> find(AccountId id) {
        return find(ACCOUNT.ID.eq(id.value()));
    }

    Optional<Account> byLogin(String login) {
        return find(ACCOUNT.LOGIN.eq(login).and(ACCOUNT.CLOSED_AT.isNull()));
    }

    Optional<Account> ofResident(UUID resident) {
        return find(ACCOUNT.RESIDENT_ID
                .eq(resident)
                .and(ACCOUNT.KIND.eq(Account.Kind.PERSON.name()))
                .and(ACCOUNT.CLOSED_AT.isNull()));
    }

    private Optional<Account> find(Condition which) {
        return db.selectFrom(ACCOUNT).where(which).fetchOptional(AccountStore::account);
    }

    /** False when the log-in is taken, or the resident has an account already. */
    boolean add(Account account, @Nullable String title, Instant now) {
        return db.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, account.id().value())
                        .set(ACCOUNT.KIND, account.kind().name())
                        .set(ACCOUNT.LOGIN, account.login())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.TITLE, title)
                        .set(ACCOUNT.RESIDENT_ID, account.resident())
                        .set(ACCOUNT.PASSWORD, account.password())
                        .set(ACCOUNT.PASSWORD_SET_AT, account.password() == null ? null : at(now))
                        .set(ACCOUNT.MUST_CHANGE, account.mustChange())
                        .set(ACCOUNT.OPENED_AT, at(now))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void setPhone(AccountId id, byte @Nullable [] sealed, byte @Nullable [] index) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PHONE, sealed)
                .set(ACCOUNT.PHONE_INDEX, index)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setPassword(AccountId id, String sealed, boolean mustChange, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, sealed)
                .set(ACCOUNT.PASSWORD_SET_AT, at(now))
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setFactor(AccountId id, byte @Nullable [] sealed) {
        db.update(ACCOUNT)
                .set(ACCOUNT.SECOND_FACTOR, sealed)
                .setNull(ACCOUNT.FACTOR_STEP)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** False when this step, or a later one, was used before: a one-time password is taken once. */
    boolean useFactorStep(AccountId id, long step) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.FACTOR_STEP, step)
                        .where(
                                ACCOUNT.ID.eq(id.value()),
                                ACCOUNT.FACTOR_STEP.isNull().or(ACCOUNT.FACTOR_STEP.lt(step)))
                        .execute()
                == 1;
    }

    void setKind(AccountId id, Account.Kind kind) {
        db.update(ACCOUNT)
                .set(ACCOUNT.KIND, kind.name())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setLocked(AccountId id, @Nullable Instant at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LOCKED_AT, at == null ? null : at(at))
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void close(AccountId id, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, at(now))
                .setNull(ACCOUNT.PASSWORD)
                .setNull(ACCOUNT.SECOND_FACTOR)
                .setNull(ACCOUNT.PHONE)
                .setNull(ACCOUNT.PHONE_INDEX)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
        db.update(SEAT)
                .set(SEAT.TAKEN_AT, at(now))
                .where(SEAT.ACCOUNT_ID.eq(id.value()), SEAT.TAKEN_AT.isNull())
                .execute();
    }

    /** False when the account sits at that desk already. */
    boolean giveSeat(AccountId id, DeskId desk, Role role, Instant now) {
        return db.insertInto(SEAT)
                        .set(SEAT.ID, Ids.next())
                        .set(SEAT.ACCOUNT_ID, id.value())
                        .set(SEAT.DESK_ID, desk.value())
                        .set(SEAT.ROLE, role.name())
                        .set(SEAT.GIVEN_AT, at(now))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean takeSeat(AccountId id, DeskId desk, Instant now) {
        return db.update(SEAT)
                        .set(SEAT.TAKEN_AT, at(now))
                        .where(SEAT.ACCOUNT_ID.eq(id.value()), SEAT.DESK_ID.eq(desk.value()), SEAT.TAKEN_AT.isNull())
                        .execute()
                == 1;
    }

    boolean hasSeats(AccountId id) {
        return db.fetchExists(SEAT, SEAT.ACCOUNT_ID.eq(id.value()), SEAT.TAKEN_AT.isNull());
    }

    /** How many of the three administrators of this kind can act today. */
    int usable(Account.Kind kind) {
        return db.fetchCount(
                ACCOUNT, ACCOUNT.KIND.eq(kind.name()), ACCOUNT.CLOSED_AT.isNull(), ACCOUNT.LOCKED_AT.isNull());
    }

    /** Those of the three administrators who share the person or the phone with {@code id}; itself left out. */
    List<Account> administratorsLike(AccountId id) {
        var other = ACCOUNT.as("other");
        return db.selectFrom(ACCOUNT)
                .where(
                        ACCOUNT.ID.ne(id.value()),
                        ACCOUNT.CLOSED_AT.isNull(),
                        ACCOUNT.KIND.notIn(Account.Kind.PERSON.name(), Account.Kind.STAFF.name()))
                .andExists(db.selectOne()
                        .from(other)
                        .where(
                                other.ID.eq(id.value()),
                                other.RESIDENT_ID
                                        .eq(ACCOUNT.RESIDENT_ID)
                                        .or(other.PHONE_INDEX.eq(ACCOUNT.PHONE_INDEX))))
                .fetch(AccountStore::account);
    }

    private static Account account(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                Account.Kind.valueOf(row.getKind()),
                row.getLogin(),
                row.getName(),
                row.getResidentId(),
                row.getPassword(),
                row.getMustChange(),
                row.getSecondFactor(),
                instant(row.getLockedAt()),
                instant(row.getClosedAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
