package cn.mulin.leadership;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The terms of a post and of a person, as they are shown. */
@Repository
class TermQueries {

    private static final int SHOWN = 200;

    private final DSLContext db;
    private final Clock clock;

    TermQueries(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<TermView> ofPost(DeskId desk, Scope scope) {
        return terms(TERM.DESK_ID.eq(desk.value()), scope);
    }

    /** @param resident in no tree of {@code scope}: as if they never held a post */
    Service ofResident(UUID resident, Scope scope) {
        var terms = terms(TERM.RESIDENT_ID.eq(resident), scope);
        return new Service(terms, ServiceTime.years(terms, LocalDate.now(clock)));
    }

    /** For the person alone: no area bounds what somebody may know of themselves. */
    Service ofMyself(UUID resident) {
        var terms = terms(TERM.RESIDENT_ID.eq(resident));
        return new Service(terms, ServiceTime.years(terms, LocalDate.now(clock)));
    }

    private List<TermView> terms(Condition which, Scope scope) {
        return terms(which.and(ScopeQueries.within(TERM.PATH, scope)));
    }

    private List<TermView> terms(Condition which) {
        return db.select(
                        TERM.ID,
                        TERM.DESK_ID,
                        DESK.NAME,
                        TERM.RESIDENT_ID,
                        RESIDENT.NAME,
                        TERM.ACTING,
                        TERM.BEGAN_ON,
                        TERM.BEGAN_BY,
                        TERM.REASON,
                        TERM.BASIS,
                        TERM.ENDED_ON,
                        TERM.ENDED_BY,
                        TERM.END_REASON,
                        TERM.FOLLOWS_ID)
                .from(TERM)
                .join(DESK)
                .on(DESK.ID.eq(TERM.DESK_ID))
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(TERM.RESIDENT_ID))
                .where(which, TERM.UNDONE_AT.isNull())
                .orderBy(TERM.BEGAN_ON.desc(), TERM.ID.desc())
                .limit(SHOWN)
                .fetch(TermQueries::view);
    }

    private static TermView view(Record row) {
        return new TermView(
                new TermId(row.get(TERM.ID)),
                new DeskId(row.get(TERM.DESK_ID)),
                row.get(DESK.NAME),
                row.get(TERM.RESIDENT_ID),
                row.get(RESIDENT.NAME),
                row.get(TERM.ACTING),
                row.get(TERM.BEGAN_ON),
                Appointment.Way.valueOf(row.get(TERM.BEGAN_BY)),
                row.get(TERM.REASON),
                row.get(TERM.BASIS),
                row.get(TERM.ENDED_ON),
                row.get(TERM.ENDED_BY) == null ? null : EndedBy.valueOf(row.get(TERM.ENDED_BY)),
                row.get(TERM.END_REASON),
                row.get(TERM.FOLLOWS_ID) == null ? null : new TermId(row.get(TERM.FOLLOWS_ID)));
    }

    /**
     * One term as it is shown.
     *
     * @param endedOn the first day without; null while it lasts
     * @param follows the term it took over from
     */
    record TermView(
            TermId id,
            DeskId desk,
            String post,
            UUID resident,
            String name,
            boolean acting,
            LocalDate beganOn,
            Appointment.Way beganBy,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable LocalDate endedOn,
            @Nullable EndedBy endedBy,
            @Nullable String endReason,
            @Nullable TermId follows) {}

    /** A person's posts, and the full years served, days on several posts counted once. */
    record Service(List<TermView> terms, int years) {

        static final Service NONE = new Service(List.of(), 0);
    }
}
