package cn.mulin.people;

import cn.mulin.kernel.ProblemType;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitEvent;
import cn.mulin.territory.UnitHold;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Households go where their unit goes, in the same transaction; a unit that holds any is not closed. */
@Component
class UnitFollower implements UnitHold {

    private final PathStore paths;
    private final Territory territory;
    private final Clock clock;

    UnitFollower(PathStore paths, Territory territory, Clock clock) {
        this.paths = paths;
        this.territory = territory;
        this.clock = clock;
    }

    @EventListener
    void on(UnitEvent.Moved moved) {
        paths.follow(moved.from(), moved.to());
        territory.villageOf(moved.to()).ifPresent(village -> paths.belong(moved.to(), village.id()));
    }

    @EventListener
    void on(UnitEvent.Merged merged) {
        var into = territory.unit(merged.into());
        paths.merge(merged.unit(), into, LocalDate.now(clock), merged.at());
    }

    @Override
    public Optional<ProblemType> holds(Unit unit) {
        return paths.holdsHouseholds(unit.id()) ? Optional.of(PeopleProblem.UNIT_HAS_HOUSEHOLDS) : Optional.empty();
    }
}
