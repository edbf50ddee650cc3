package cn.mulin.access;

import static cn.mulin.db.access.Tables.ACCOUNT;
import static cn.mulin.db.access.Tables.GLASS;
import static cn.mulin.db.access.Tables.SEAT;
import static cn.mulin.db.access.Tables.SESSION;
import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.mulin.db.access.tables.records.GlassRecord;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads sessions: the one of a request whole, in one statement, and somebody's own list of them. */
@Repository
class SessionQueries {

    private static final Comparator<Seat> HIGHEST_FIRST = Comparator.comparing(
                    (Seat seat) -> seat.path().length())
            .thenComparing(seat -> seat.desk().value());

    private final DSLContext db;
    private final Clock clock;

    SessionQueries(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Session> alive(byte[] token) {
        var now = clock.instant();
        var seats = seats();
        return db.select(
                        SESSION.ID,
                        SESSION.STAGE,
                        SESSION.DESK_ID,
                        SESSION.SEEN_AT,
                        ACCOUNT.ID,
                        ACCOUNT.KIND,
                        coalesce(ACCOUNT.NAME, RESIDENT.NAME, inline("")),
                        ACCOUNT.TITLE,
                        ACCOUNT.RESIDENT_ID,
                        GLASS,
                        seats)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .leftJoin(RESIDENT)
                .on(RESIDENT.ID.eq(ACCOUNT.RESIDENT_ID))
                .leftJoin(GLASS)
                .on(GLASS.ID.eq(SESSION.GLASS_ID))
                .and(GLASS.ENDED_AT.isNull())
                .and(GLASS.UNTIL.gt(SessionStore.at(now)))
                .where(
                        SESSION.TOKEN.eq(token),
                        SessionStore.alive(now),
                        ACCOUNT.CLOSED_AT.isNull(),
                        ACCOUNT.LOCKED_AT.isNull())
                .fetchOptional(row -> new Session(
                        row.value1(),
                        new AccountId(row.value5()),
                        Account.Kind.valueOf(row.value6()),
                        Session.Stage.valueOf(row.value2()),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        ordered(row.value11()),
                        desk(row.value3()),
                        pane(row.value10()),
                        row.value4().toInstant()));
    }

    private static Session.@Nullable Pane pane(GlassRecord glass) {
        return glass.getId() == null
                ? null
                : new Session.Pane(
                        glass.getId(), glass.getPath(), glass.getUntil().toInstant());
    }

    /** The seats given, and the posts held by an open term; a closed desk seats nobody. */
    private Field<Result<Record4<UUID, String, String, String>>> seats() {
        return multiset(select(DESK.ID, DESK.NAME, DESK.PATH, SEAT.ROLE)
                .from(SEAT)
                .join(DESK)
                .on(DESK.ID.eq(SEAT.DESK_ID))
                .where(SEAT.ACCOUNT_ID.eq(ACCOUNT.ID), SEAT.TAKEN_AT.isNull(), DESK.CLOSED_ON.isNull())
                .unionAll(select(DESK.ID, DESK.NAME, DESK.PATH, inline(Role.LEADER.name()))
                        .from(TERM)
                        .join(DESK)
                        .on(DESK.ID.eq(TERM.DESK_ID))
                        .where(
                                ACCOUNT.KIND.eq(Account.Kind.PERSON.name()),
                                TERM.RESIDENT_ID.eq(ACCOUNT.RESIDENT_ID),
                                TERM.ENDED_ON.isNull(),
                                TERM.UNDONE_AT.isNull(),
                                DESK.CLOSED_ON.isNull())));
    }

    private static List<Seat> ordered(Result<Record4<UUID, String, String, String>> rows) {
        return rows.stream()
                .map(row -> new Seat(new DeskId(row.value1()), row.value2(), row.value3(), Role.valueOf(row.value4())))
                .sorted(HIGHEST_FIRST)
                .toList();
    }

    private static @Nullable DeskId desk(@Nullable UUID id) {
        return id == null ? null : new DeskId(id);
    }

    /** Somebody's own open sessions, newest first; at most a hundred, and nobody has more. */
    List<SessionLine> openOf(AccountId account, UUID current) {
        return db.select(SESSION.ID, SESSION.WAY, SESSION.DEVICE, SESSION.ADDRESS, SESSION.OPENED_AT, SESSION.SEEN_AT)
                .from(SESSION)
                .where(SessionStore.allOf(account), SessionStore.alive(clock.instant()))
                .orderBy(SESSION.OPENED_AT.desc())
                .limit(100)
                .fetch(row -> new SessionLine(
                        row.value1(),
                        Session.Way.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5().toInstant(),
                        row.value6().toInstant(),
                        row.value1().equals(current)));
    }
}
