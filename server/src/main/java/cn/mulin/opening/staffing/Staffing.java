package cn.mulin.opening.staffing;

import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.opening.staffing.ProposedSeatStore.ProposedSeat;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作人员开户 — the way in. One administrator opens the accounts and proposes their seats, another grants them: nobody does
 * both. An account has no password at all before its slip is printed.
 */
@Service
@Transactional
class Staffing {

    private final StaffingQueries queries;
    private final ProposedSeatStore seats;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Staffing(StaffingQueries queries, ProposedSeatStore seats, Accounts accounts, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.seats = seats;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    byte[] template() {
        return StaffTemplate.of(queries.desks(Actor.current().scope()));
    }

    /** What the sheet would do; nothing is written. */
    @Transactional(readOnly = true)
    StaffPlan plan(StaffSheet sheet) {
        var logins = sheet.rows().stream()
                .map(row -> row.at(StaffColumn.LOGIN))
                .distinct()
                .toList();
        return StaffPlan.of(
                sheet.rows(), sheet.flaws(), queries.desks(Actor.current().scope()), queries.known(logins));
    }

    /** Everything the sheet says, or nothing where one row is wrong. Repeating it changes nothing. */
    StaffPlan apply(StaffSheet sheet) {
        var plan = plan(sheet);
        if (!plan.flaws().isEmpty()) {
            throw Refusal.of(StaffingProblem.STAFF_ROWS_WRONG, plan.flaws().size());
        }
        var ids = new HashMap<String, AccountId>();
        for (var opening : plan.openings()) {
            ids.put(
                    opening.login(),
                    accounts.openStaff(new Accounts.NewStaff(
                            opening.login(), opening.name(), opening.title(), opening.phone(), null, null)));
        }
        propose(plan, ids);
        return plan;
    }

    private void propose(StaffPlan plan, Map<String, AccountId> ids) {
        var missing = plan.seats().stream()
                .map(StaffPlan.Seating::login)
                .filter(login -> !ids.containsKey(login))
                .toList();
        queries.known(missing).forEach(known -> ids.put(known.login(), known.id()));
        var proposed = plan.seats().stream()
                .map(seat -> new ProposedSeat(
                        new UUID(0, 0),
                        Objects.requireNonNull(ids.get(seat.login())),
                        seat.desk().id(),
                        seat.duty().role()))
                .toList();
        if (!proposed.isEmpty()) {
            seats.propose(proposed, Actor.current().account(), clock.instant());
            audit.did("opening.seats-proposed", "county", null, String.valueOf(proposed.size()));
        }
    }

    @Transactional(readOnly = true)
    List<StaffingQueries.WaitingSeat> waiting(@Nullable UUID after, int limit) {
        return queries.waiting(after, Actor.current().scope(), limit);
    }

    /** Gives the seats, or turns them down. All of them still wait, or none is decided. */
    void decide(Collection<UUID> ids, boolean granted) {
        var decided = seats.decide(ids, granted, Actor.current().account(), clock.instant());
        if (decided.size() < ids.size()) {
            throw Refusal.of(StaffingProblem.SEAT_DECIDED);
        }
        for (var seat : decided) {
            if (granted) {
                accounts.giveSeat(seat.account(), seat.desk(), seat.role());
            } else {
                audit.did("opening.seat-refused", "account", seat.account().value());
            }
        }
    }
}
