package cn.mulin.opening.staffing;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.SEAT;
import static cn.mulin.db.access.Tables.SESSION;
import static cn.mulin.db.opening.Tables.PROPOSED_SEAT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Role;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists offices, accounts and seats as staffing needs them. */
@Repository
class StaffingQueries {

    private static final int MOST_DESKS = 5_000;

    private final DSLContext db;

    StaffingQueries(DSLContext db) {
        this.db = db;
    }

    /** Offices that sign in, from the county down; a village is called by its town as well. */
    List<StaffDesk> desks(Scope scope) {
        var parent = UNIT.as("parent");
        return db.select(DESK.ID, DESK.KIND, DESK.NAME, UNIT.CODE, UNIT.NAME, parent.NAME)
                .from(DESK)
                .join(UNIT)
                .on(UNIT.ID.eq(DESK.UNIT_ID))
                .leftJoin(parent)
                .on(parent.ID.eq(UNIT.PARENT_ID))
                .where(
                        DESK.KIND.ne(DeskKind.POST.name()),
                        DESK.SIGNS_IN.isTrue(),
                        DESK.CLOSED_ON.isNull(),
                        ScopeQueries.within(DESK.PATH, scope))
                .orderBy(DESK.PATH, DESK.ID)
                .limit(MOST_DESKS)
                .fetch(row -> desk(
                        new DeskId(row.value1()),
                        DeskKind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    private static StaffDesk desk(
            DeskId id, DeskKind kind, String name, String code, String unit, @Nullable String parent) {
        return switch (kind) {
            case VILLAGE -> new StaffDesk(id, kind, code, parent + " " + unit);
            case TOWN_ROOM, COUNTY_OFFICE -> new StaffDesk(id, kind, code, unit);
            case DEPARTMENT, PARTNER, POST -> new StaffDesk(id, kind, "", name);
        };
    }

    List<KnownStaff> known(Collection<String> logins) {
        var seats = multiset(select(SEAT.DESK_ID)
                        .from(SEAT)
                        .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull())
                        .union(select(PROPOSED_SEAT.DESK_ID)
                                .from(PROPOSED_SEAT)
                                .where(PROPOSED_SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), PROPOSED_SEAT.DECIDED_AT.isNull())))
                .convertFrom(rows -> new HashSet<>(rows.map(row -> row.value1())));
        return db.select(ACCOUNT.ID, ACCOUNT.KIND, ACCOUNT.LOGIN, ACCOUNT.NAME, seats)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.in(logins))
                .fetch(row -> new KnownStaff(
                        new AccountId(row.value1()),
                        Account.Kind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    /** 待核准的一席. */
    record WaitingSeat(
            UUID id, String name, String login, @Nullable String title, String desk, Role role) {}

    List<WaitingSeat> waiting(@Nullable UUID after, Scope scope, int limit) {
        return db.select(PROPOSED_SEAT.ID, ACCOUNT.NAME, ACCOUNT.LOGIN, ACCOUNT.TITLE, DESK.NAME, PROPOSED_SEAT.ROLE)
                .from(PROPOSED_SEAT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROPOSED_SEAT.ACCOUNT_ID))
                .join(DESK)
                .on(DESK.ID.eq(PROPOSED_SEAT.DESK_ID))
                .where(
                        PROPOSED_SEAT.DECIDED_AT.isNull(),
                        ScopeQueries.within(DESK.PATH, scope),
                        after == null ? noCondition() : PROPOSED_SEAT.ID.gt(after))
                .orderBy(PROPOSED_SEAT.ID)
                .limit(limit)
                .fetch(row -> new WaitingSeat(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Role.valueOf(row.value6())));
    }

    /** 要印条的人. */
    record Unseen(
            AccountId id,
            String login,
            String name,
            @Nullable String title,
            List<String> desks) {}

    /** Those who work here and have not been in, in the order their accounts were opened. */
    List<Unseen> unseen(@Nullable UUID after, int limit) {
        var desks = multiset(select(DESK.NAME)
                        .from(DESK)
                        .where(DESK.ID.in(select(SEAT.DESK_ID)
                                .from(SEAT)
                                .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull())
                                .union(select(PROPOSED_SEAT.DESK_ID)
                                        .from(PROPOSED_SEAT)
                                        .where(
                                                PROPOSED_SEAT.ACCOUNT_ID.eq(ACCOUNT.ID),
                                                PROPOSED_SEAT.DECIDED_AT.isNull()))))
                        .orderBy(DESK.PATH))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        return db.select(ACCOUNT.ID, ACCOUNT.LOGIN, ACCOUNT.NAME, ACCOUNT.TITLE, desks)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.KIND.eq(Account.Kind.STAFF.name()),
                        ACCOUNT.CLOSED_AT.isNull(),
                        ACCOUNT.LOCKED_AT.isNull(),
                        ACCOUNT.MUST_CHANGE.isTrue(),
                        notExists(selectOne().from(SESSION).where(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID))),
                        after == null ? noCondition() : ACCOUNT.ID.gt(after))
                .orderBy(ACCOUNT.ID)
                .limit(limit)
                .fetch(row -> new Unseen(
                        new AccountId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
