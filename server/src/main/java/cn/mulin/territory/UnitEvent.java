package cn.mulin.territory;

import java.time.Instant;
import java.util.List;

/**
 * 单元变动 — what became of a unit. Published inside the transaction of the change, so that whoever keeps copies of a path
 * rewrites them before anybody can read a stale one: listen plainly, not after commit.
 */
public sealed interface UnitEvent {

    /** The unit it happened to. */
    UnitId unit();

    Instant at();

    /**
     * The subtree under {@code from} now lies under {@code to}: every path that begins with the one begins with the other.
     * The village may be another one, when villages are merged.
     */
    record Moved(UnitId unit, String from, String to, Instant at) implements UnitEvent {}

    record Renamed(UnitId unit, Instant at) implements UnitEvent {}

    /** Some of what hung on {@code unit} may now be given to {@code into}, its new neighbours. */
    record Split(UnitId unit, List<UnitId> into, Instant at) implements UnitEvent {}

    /** {@code unit} is gone; what still hangs on it belongs to {@code into}. Units below it were moved before. */
    record Merged(UnitId unit, UnitId into, Instant at) implements UnitEvent {}

    /** Nothing hung on it any more: every {@link UnitHold} was asked. */
    record Closed(UnitId unit, Instant at) implements UnitEvent {}

    record Reopened(UnitId unit, Instant at) implements UnitEvent {}
}
