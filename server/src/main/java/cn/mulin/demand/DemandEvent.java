package cn.mulin.demand;

import cn.mulin.territory.DeskId;
import java.time.Instant;

/** 诉求事件 — what other modules may learn: ids, desks, moments; never free text, a name or a number. */
public sealed interface DemandEvent {

    DemandId demand();

    Instant at();

    record Raised(DemandId demand, DeskId desk, Instant at) implements DemandEvent {}

    record Accepted(DemandId demand, DeskId desk, Instant at) implements DemandEvent {}

    record Escalated(DemandId demand, DeskId from, DeskId to, Instant at) implements DemandEvent {}

    record Answered(DemandId demand, DeskId desk, boolean inTime, Instant at) implements DemandEvent {}

    record Reopened(DemandId demand, DeskId desk, Instant at) implements DemandEvent {}

    record Ended(DemandId demand, DeskId desk, Instant at) implements DemandEvent {}
}
