package cn.mulin.access.account;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.SEAT;
import static cn.mulin.db.access.Tables.SESSION;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Role;
import cn.mulin.access.Seat;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists the accounts of those who work here; residents and leaders have theirs by the roster. */
@Repository
class AccountQueries {

    private final DSLContext db;

    AccountQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * 查找条件.
     *
     * @param text how the log-in or the name begins
     * @param role a seat's, or one of the three duties
     * @param path seated somewhere in this subtree
     */
    record Filter(
            @Nullable String text,
            @Nullable Role role,
            @Nullable AccountState state,
            @Nullable String path) {}

    /** @param after the log-in the page before ended with */
    List<AccountLine> page(Filter filter, @Nullable String after, Scope scope, int limit) {
        return lines(
                visible(scope)
                        .and(beginning(filter.text()))
                        .and(filter.role() == null ? noCondition() : having(filter.role()))
                        .and(filter.state() == null ? noCondition() : being(filter.state()))
                        .and(filter.path() == null ? noCondition() : seatedWithin(Scope.of(filter.path())))
                        .and(after == null ? noCondition() : ACCOUNT.LOGIN.gt(after)),
                limit);
    }

    Optional<AccountLine> one(AccountId id, Scope scope) {
        return lines(visible(scope).and(ACCOUNT.ID.eq(id.value())), 1).stream().findFirst();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var masked = rpad(left(RESIDENT.NAME, 1), greatest(length(RESIDENT.NAME), inline(2)), "*");
        return db.select(ACCOUNT.ID, coalesce(ACCOUNT.NAME, masked, inline("")))
                .from(ACCOUNT)
                .leftJoin(RESIDENT)
                .on(RESIDENT.ID.eq(ACCOUNT.RESIDENT_ID))
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Map<UUID, String> deskNames(Collection<UUID> ids) {
        return db.select(DESK.ID, DESK.NAME).from(DESK).where(DESK.ID.in(ids)).fetchMap(DESK.ID, DESK.NAME);
    }

    Map<UUID, String> unitNames(Collection<UUID> ids) {
        return db.select(UNIT.ID, UNIT.NAME).from(UNIT).where(UNIT.ID.in(ids)).fetchMap(UNIT.ID, UNIT.NAME);
    }

    private List<AccountLine> lines(Condition which, int limit) {
        var seats = multiset(select(DESK.ID, DESK.NAME, DESK.PATH, SEAT.ROLE)
                        .from(SEAT)
                        .join(DESK)
                        .on(DESK.ID.eq(SEAT.DESK_ID))
                        .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull())
                        .orderBy(DESK.PATH))
                .convertFrom(rows -> rows.map(row ->
                        new Seat(new DeskId(row.value1()), row.value2(), row.value3(), Role.valueOf(row.value4()))));
        Field<OffsetDateTime> seen =
                field(select(max(SESSION.SEEN_AT)).from(SESSION).where(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID)));
        return db.select(ACCOUNT, seen, seats)
                .from(ACCOUNT)
                .where(which)
                .orderBy(ACCOUNT.LOGIN)
                .limit(limit)
                .fetch(row -> {
                    var account = row.value1();
                    return new AccountLine(
                            new AccountId(account.getId()),
                            Account.Kind.valueOf(account.getKind()),
                            account.getLogin(),
                            account.getName(),
                            account.getTitle(),
                            account.getLockedAt() != null,
                            account.getMustChange(),
                            account.getSecondFactor() != null,
                            account.getOpenedAt().toInstant(),
                            row.value2() == null ? null : row.value2().toInstant(),
                            row.value3());
                });
    }

    /** Open accounts with a log-in, seated within the scope or nowhere yet. */
    private static Condition visible(Scope scope) {
        return ACCOUNT.KIND
                .ne(Account.Kind.PERSON.name())
                .and(ACCOUNT.CLOSED_AT.isNull())
                .and(seatedWithin(scope).or(unseated()));
    }

    private static Condition having(Role role) {
        return switch (role) {
            case SYSTEM_ADMIN, SECURITY_OFFICER, AUDITOR -> ACCOUNT.KIND.eq(role.name());
            default ->
                exists(selectOne()
                        .from(SEAT)
                        .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull(), SEAT.ROLE.eq(role.name())));
        };
    }

    private static Condition being(AccountState state) {
        return switch (state) {
            case LOCKED -> ACCOUNT.LOCKED_AT.isNotNull();
            case NEVER_SEEN -> notExists(selectOne().from(SESSION).where(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID)));
            case UNSEATED -> ACCOUNT.KIND.eq(Account.Kind.STAFF.name()).and(unseated());
        };
    }

    private static Condition unseated() {
        return notExists(selectOne().from(SEAT).where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull()));
    }

    private static Condition seatedWithin(Scope scope) {
        return exists(selectOne()
                .from(SEAT)
                .join(DESK)
                .on(DESK.ID.eq(SEAT.DESK_ID))
                .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull(), ScopeQueries.within(DESK.PATH, scope)));
    }

    private static Condition beginning(@Nullable String text) {
        return text == null || text.isBlank()
                ? noCondition()
                : ACCOUNT.LOGIN.startsWith(text.strip()).or(ACCOUNT.NAME.startsWith(text.strip()));
    }
}
