package cn.mulin.demand;

import cn.mulin.demand.lifecycle.Demand;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Territory;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 回访人 — which desk asks the resident whether it is done: never the one that did it. From the village up somebody always
 * does; of what volunteers settled, one in {@value #ONE_IN} is asked about by their village.
 */
@Component
class Reviewers {

    private static final int ONE_IN = 20;

    private final Territory territory;

    Reviewers(Territory territory) {
        this.territory = territory;
    }

    Optional<DeskId> of(Demand demand) {
        var desk = demand.desk();
        if (desk.rung().height() >= Rung.VILLAGE || desk.rung().staffed()) {
            return territory.above(desk).map(Desk::id);
        }
        return isSampled(demand.id()) ? village(desk).map(Desk::id) : Optional.empty();
    }

    /** The same demand is always sampled or never: the last bits of its id are random. */
    private static boolean isSampled(DemandId id) {
        return Long.remainderUnsigned(id.value().getLeastSignificantBits(), ONE_IN) == 0;
    }

    private Optional<Desk> village(Desk desk) {
        return Stream.iterate(territory.above(desk), Optional::isPresent, up -> up.flatMap(territory::above))
                .flatMap(Optional::stream)
                .filter(up -> up.rung().height() >= Rung.VILLAGE)
                .findFirst();
    }
}
