package cn.mulin.people;

import cn.mulin.territory.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 人口户籍的变动 — what other modules may learn: ids and moments, never a name or a number. */
public sealed interface PeopleEvent {

    Instant at();

    record HouseholdAdded(HouseholdId household, @Nullable UnitId unit, Instant at) implements PeopleEvent {}

    /** Placed into another unit, or out of any ({@code to} null). */
    record HouseholdPlaced(
            HouseholdId household,
            @Nullable UnitId from,
            @Nullable UnitId to,
            Instant at) implements PeopleEvent {}

    record HouseholdEnded(HouseholdId household, @Nullable UnitId unit, Instant at) implements PeopleEvent {}

    record ResidentAdded(ResidentId resident, HouseholdId household, Instant at) implements PeopleEvent {}

    record ResidentMoved(ResidentId resident, HouseholdId from, HouseholdId to, Instant at) implements PeopleEvent {}

    /** Moved away or died; whatever post or duty they held falls to somebody else. */
    record ResidentLeft(ResidentId resident, HouseholdId household, boolean died, Instant at) implements PeopleEvent {}

    /** {@code gone} was {@code kept} all along. */
    record ResidentsMerged(ResidentId gone, ResidentId kept, Instant at) implements PeopleEvent {}

    record MergeUndone(ResidentId back, ResidentId kept, Instant at) implements PeopleEvent {}

    /** The sealed fields are gone, by the person's own wish. */
    record ResidentErased(ResidentId resident, Instant at) implements PeopleEvent {}

    /** The person's wish to close their account was granted; who keeps accounts closes it. */
    record ClosingGranted(ResidentId resident, Instant at) implements PeopleEvent {}

    record ConsentWithdrawn(ResidentId resident, ConsentPurpose purpose, Instant at) implements PeopleEvent {}
}
