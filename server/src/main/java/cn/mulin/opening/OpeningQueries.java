package cn.mulin.opening;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.SEAT;
import static cn.mulin.db.access.Tables.SESSION;
import static cn.mulin.db.opening.Tables.PROPOSED_SEAT;
import static cn.mulin.db.people.Tables.NOTICE;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Role;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Unit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Counts, in one statement, what the county has. */
@Repository
class OpeningQueries {

    private static final Condition OPEN_ACCOUNT = ACCOUNT.CLOSED_AT.isNull().and(ACCOUNT.LOCKED_AT.isNull());
    private static final Condition HAS_BEEN_IN = ACCOUNT.MUST_CHANGE.isFalse().and(ACCOUNT.SECOND_FACTOR.isNotNull());

    private final DSLContext db;

    OpeningQueries(DSLContext db) {
        this.db = db;
    }

    Facts.Counts counts(Scope scope) {
        var notice = field(exists(selectOne().from(NOTICE)));
        var neverIn = OPEN_ACCOUNT.and(notExists(selectOne().from(SESSION).where(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID))));
        return db.select(
                        notice,
                        staff(OPEN_ACCOUNT),
                        staff(neverIn),
                        officeSeats(),
                        seatsWaiting(),
                        divisions(Unit.Tier.TOWN, scope),
                        staffed(Unit.Tier.TOWN, scope),
                        divisions(Unit.Tier.VILLAGE, scope),
                        staffed(Unit.Tier.VILLAGE, scope))
                .fetchSingle(row -> new Facts.Counts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** By duty, those who came first first. */
    List<Administrator> administrators() {
        return db.select(ACCOUNT.ID, ACCOUNT.KIND, ACCOUNT.LOGIN, ACCOUNT.NAME, field(HAS_BEEN_IN))
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.notIn(Account.Kind.PERSON.name(), Account.Kind.STAFF.name()), OPEN_ACCOUNT)
                .orderBy(ACCOUNT.OPENED_AT, ACCOUNT.ID)
                .limit(30)
                .fetch(row -> new Administrator(
                        new AccountId(row.value1()),
                        Account.Kind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static Field<Integer> staff(Condition which) {
        return field(select(count()).from(ACCOUNT).where(ACCOUNT.KIND.eq(Account.Kind.STAFF.name()), which));
    }

    private static Field<Integer> officeSeats() {
        return field(select(count())
                .from(SEAT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SEAT.ACCOUNT_ID))
                .where(SEAT.ROLE.eq(Role.COUNTY_OFFICE.name()), SEAT.TAKEN_AT.isNull(), OPEN_ACCOUNT));
    }

    private static Field<Integer> seatsWaiting() {
        return field(select(count()).from(PROPOSED_SEAT).where(PROPOSED_SEAT.DECIDED_AT.isNull()));
    }

    private static Field<Integer> divisions(Unit.Tier tier, Scope scope) {
        return field(select(count())
                .from(UNIT)
                .where(UNIT.TIER.eq(tier.name()), UNIT.CLOSED_ON.isNull(), ScopeQueries.within(UNIT.PATH, scope)));
    }

    private static Field<Integer> staffed(Unit.Tier tier, Scope scope) {
        return field(select(countDistinct(UNIT.ID))
                .from(UNIT)
                .join(SEAT)
                .on(SEAT.DESK_ID.eq(UNIT.ID), SEAT.TAKEN_AT.isNull())
                .where(UNIT.TIER.eq(tier.name()), UNIT.CLOSED_ON.isNull(), ScopeQueries.within(UNIT.PATH, scope)));
    }
}
