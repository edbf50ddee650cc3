package cn.mulin.leadership.handover;

import static cn.mulin.db.leadership.Tables.HAND_OVER_PROPOSAL;
import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.people.Masking;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists proposals as they are shown. */
@Repository
class ProposalQueries {

    private static final int SHOWN = 50;

    private final DSLContext db;

    ProposalQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * 一条提议.
     *
     * @param post as people say it: 新塘组3邻邻长
     * @param holder who asks; a leader's name is public by duty
     * @param successor as the onlooker may see them
     */
    record Line(
            UUID id,
            DeskId desk,
            String post,
            String holder,
            @Nullable UUID successorId,
            @Nullable String successor,
            LocalDate on,
            @Nullable String reason,
            Instant proposedAt,
            Proposal.State state,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    List<Line> of(UUID account, Masking masking) {
        return lines().where(HAND_OVER_PROPOSAL.PROPOSED_BY.eq(account))
                .orderBy(HAND_OVER_PROPOSAL.ID.desc())
                .limit(SHOWN)
                .fetch(row -> line(row, masking));
    }

    List<Line> waiting(String root, Scope scope, @Nullable UUID after, int limit, Masking masking) {
        return lines().where(
                        ScopeQueries.below(TERM.PATH, root),
                        ScopeQueries.within(TERM.PATH, scope),
                        HAND_OVER_PROPOSAL.STATE.eq(Proposal.State.OPEN.name()))
                .and(after == null ? null : HAND_OVER_PROPOSAL.ID.gt(after))
                .orderBy(HAND_OVER_PROPOSAL.ID)
                .limit(limit)
                .fetch(row -> line(row, masking));
    }

    private SelectOnConditionStep<? extends Record> lines() {
        var holder = RESIDENT.as("holder");
        return db.select(
                        HAND_OVER_PROPOSAL.asterisk(),
                        DESK.NAME.as("post"),
                        holder.NAME.as("holder_name"),
                        RESIDENT.NAME.as("successor_name"))
                .from(HAND_OVER_PROPOSAL)
                .join(DESK)
                .on(DESK.ID.eq(HAND_OVER_PROPOSAL.DESK_ID))
                .join(TERM)
                .on(TERM.ID.eq(HAND_OVER_PROPOSAL.TERM_ID))
                .join(holder)
                .on(holder.ID.eq(TERM.RESIDENT_ID))
                .leftJoin(RESIDENT)
                .on(RESIDENT.ID.eq(HAND_OVER_PROPOSAL.SUCCESSOR_ID));
    }

    private static Line line(Record row, Masking masking) {
        var successor = row.get("successor_name", String.class);
        var answered = row.get(HAND_OVER_PROPOSAL.ANSWERED_AT);
        return new Line(
                row.get(HAND_OVER_PROPOSAL.ID),
                new DeskId(row.get(HAND_OVER_PROPOSAL.DESK_ID)),
                row.get("post", String.class),
                row.get("holder_name", String.class),
                row.get(HAND_OVER_PROPOSAL.SUCCESSOR_ID),
                successor == null ? null : masking.name(successor),
                row.get(HAND_OVER_PROPOSAL.HAND_OVER_ON),
                row.get(HAND_OVER_PROPOSAL.REASON),
                row.get(HAND_OVER_PROPOSAL.PROPOSED_AT).toInstant(),
                Proposal.State.valueOf(row.get(HAND_OVER_PROPOSAL.STATE)),
                row.get(HAND_OVER_PROPOSAL.ANSWER),
                answered == null ? null : answered.toInstant());
    }
}
