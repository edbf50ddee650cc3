package cn.mulin.leadership;

import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 三长事件 — what other modules may learn of terms: ids and days, never a name or a reason. */
public sealed interface LeadershipEvent {

    TermId term();

    DeskId desk();

    Instant at();

    /** 已任职 */
    record Appointed(TermId term, DeskId desk, UUID resident, boolean acting, LocalDate from, Instant at)
            implements LeadershipEvent {}

    /** 已卸任. */
    record Ended(TermId term, DeskId desk, UUID resident, LocalDate on, Instant at) implements LeadershipEvent {}

    /** 已交接. Told after {@link Ended} and {@link Appointed}; open work at the desk now waits for the new holder. */
    record HandedOver(TermId from, TermId term, DeskId desk, LocalDate on, Instant at) implements LeadershipEvent {}

    /** 已撤回. The term was a mistake and never counted. */
    record Undone(TermId term, DeskId desk, UUID resident, Instant at) implements LeadershipEvent {}
}
