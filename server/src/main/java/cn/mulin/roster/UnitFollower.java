package cn.mulin.roster;

import cn.mulin.territory.UnitEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps imports under the path of their unit when it moves, in the same transaction. */
@Component("rosterUnitFollower")
class UnitFollower {

    private final ImportStore imports;
    private final VillageStore villages;

    UnitFollower(ImportStore imports, VillageStore villages) {
        this.imports = imports;
        this.villages = villages;
    }

    @EventListener
    void on(UnitEvent.Moved moved) {
        imports.follow(moved.from(), moved.to());
        villages.follow(moved.from(), moved.to());
    }
}
