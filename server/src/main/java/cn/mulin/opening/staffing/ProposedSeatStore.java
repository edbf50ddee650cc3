package cn.mulin.opening.staffing;

import static cn.mulin.db.opening.Tables.PROPOSED_SEAT;

import cn.mulin.access.AccountId;
import cn.mulin.access.Role;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps the seats that wait for the security officer's word. */
@Repository
class ProposedSeatStore {

    private final DSLContext db;

    ProposedSeatStore(DSLContext db) {
        this.db = db;
    }

    /** 提出的一席. */
    record ProposedSeat(UUID id, AccountId account, DeskId desk, Role role) {}

    void propose(List<ProposedSeat> seats, UUID by, Instant now) {
        if (seats.isEmpty()) {
            return;
        }
        db.insertInto(
                        PROPOSED_SEAT,
                        PROPOSED_SEAT.ID,
                        PROPOSED_SEAT.ACCOUNT_ID,
                        PROPOSED_SEAT.DESK_ID,
                        PROPOSED_SEAT.ROLE,
                        PROPOSED_SEAT.PROPOSED_BY,
                        PROPOSED_SEAT.PROPOSED_AT)
                .valuesOfRows(seats.stream()
                        .map(seat -> DSL.row(
                                Ids.next(),
                                seat.account().value(),
                                seat.desk().value(),
                                seat.role().name(),
                                by,
                                now.atOffset(ZoneOffset.UTC)))
                        .toList())
                .onConflictDoNothing()
                .execute();
    }

    /** Marks those of {@code ids} that still wait as decided, and returns them. */
    List<ProposedSeat> decide(Collection<UUID> ids, boolean granted, UUID by, Instant now) {
        return db.update(PROPOSED_SEAT)
                .set(PROPOSED_SEAT.DECIDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PROPOSED_SEAT.DECIDED_BY, by)
                .set(PROPOSED_SEAT.GRANTED, granted)
                .where(PROPOSED_SEAT.ID.in(ids), PROPOSED_SEAT.DECIDED_AT.isNull())
                .returning()
                .fetch(row -> new ProposedSeat(
                        row.getId(),
                        new AccountId(row.getAccountId()),
                        new DeskId(row.getDeskId()),
                        Role.valueOf(row.getRole())));
    }
}
