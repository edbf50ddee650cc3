package cn.mulin.agency;

import cn.mulin.kernel.ProblemType;
import cn.mulin.people.PeopleEvent;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitEvent;
import cn.mulin.territory.UnitHold;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cases go where their family and its unit go, in the same transaction; what was said of an erased person is forgotten. */
@Component
class CaseFollower implements UnitHold {

    private final CasePathStore paths;
    private final StepStore steps;

    CaseFollower(CasePathStore paths, StepStore steps) {
        this.paths = paths;
        this.steps = steps;
    }

    @EventListener
    void on(UnitEvent.Moved moved) {
        paths.follow(moved.from(), moved.to());
    }

    @EventListener
    void on(UnitEvent.Merged merged) {
        paths.merge(merged.unit(), merged.into());
    }

    @EventListener
    void on(PeopleEvent.HouseholdPlaced placed) {
        paths.follow(placed.household());
    }

    /** The person took the case along into another household. */
    @EventListener
    void on(PeopleEvent.ResidentMoved moved) {
        paths.move(moved.resident(), moved.to());
    }

    @EventListener
    void on(PeopleEvent.ResidentsMerged merged) {
        paths.merge(merged.gone(), merged.kept());
    }

    @EventListener
    void on(PeopleEvent.ResidentErased erased) {
        steps.forget(erased.resident());
    }

    @Override
    public Optional<ProblemType> holds(Unit unit) {
        return paths.holdsOpen(unit.id()) ? Optional.of(AgencyProblem.UNIT_HAS_CASES) : Optional.empty();
    }
}
