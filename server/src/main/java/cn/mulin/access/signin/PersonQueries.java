package cn.mulin.access.signin;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whom a phone number, or a post, stands for. */
@Repository
class PersonQueries {

    private final DSLContext db;

    PersonQueries(DSLContext db) {
        this.db = db;
    }

    /** 岗位上的人. */
    record Holder(UUID resident, String desk) {}

    /**
     * The resident a number belongs to. A family may share one: then the one who leads, then the head of the household.
     */
    Optional<UUID> resident(byte[] phone) {
        var leads = field(exists(selectOne()
                .from(TERM)
                .where(TERM.RESIDENT_ID.eq(RESIDENT.ID), TERM.ENDED_ON.isNull(), TERM.UNDONE_AT.isNull())));
        return db.select(RESIDENT.ID)
                .from(RESIDENT)
                .where(RESIDENT.PHONE_INDEX.eq(phone), RESIDENT.LEFT_ON.isNull(), RESIDENT.MERGED_INTO.isNull())
                .orderBy(leads.desc(), RESIDENT.HEAD.desc(), RESIDENT.ID)
                .limit(1)
                .fetchOptional(RESIDENT.ID);
    }

    /** The account of somebody who is on no roster but left a number. */
    Optional<AccountId> account(byte[] phone) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.PHONE_INDEX.eq(phone),
                        ACCOUNT.KIND.eq(Account.Kind.PERSON.name()),
                        ACCOUNT.CLOSED_AT.isNull())
                .orderBy(ACCOUNT.OPENED_AT)
                .limit(1)
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** Who holds this post today, where it lies in {@code scope}. */
    Optional<Holder> holder(DeskId desk, Scope scope) {
        return db.select(TERM.RESIDENT_ID, DESK.NAME)
                .from(TERM)
                .join(DESK)
                .on(DESK.ID.eq(TERM.DESK_ID))
                .where(
                        TERM.DESK_ID.eq(desk.value()),
                        TERM.ENDED_ON.isNull(),
                        TERM.UNDONE_AT.isNull(),
                        ScopeQueries.within(DESK.PATH, scope))
                .fetchOptional(row -> new Holder(row.value1(), row.value2()));
    }
}
