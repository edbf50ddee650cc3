package cn.mulin.people;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;

/** Where households may be put: into units of the lowest rung, or into a village until somebody places them. */
final class Places {

    private static final int LOWEST_RUNG = 1;

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /** @throws Refusal when the unit is outside {@code scope} or holds no households itself */
    Place at(UnitId where, Scope scope) {
        var unit = territory.unit(where, scope);
        if (unit.tier() == Unit.Tier.VILLAGE) {
            return new Place(unit.id(), null, unit.path());
        }
        if (unit.tier() != Unit.Tier.RUNG || unit.height() != LOWEST_RUNG) {
            throw Refusal.of(PeopleProblem.NOT_A_PLACE_FOR_HOUSEHOLDS, unit.name());
        }
        var village = territory
                .villageOf(unit.path())
                .orElseThrow(() -> Refusal.of(PeopleProblem.NOT_A_PLACE_FOR_HOUSEHOLDS, unit.name()));
        return new Place(village.id(), unit.id(), unit.path());
    }
}
