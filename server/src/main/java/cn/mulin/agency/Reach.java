package cn.mulin.agency;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import org.jspecify.annotations.Nullable;

/**
 * 看得到的 — which service cases somebody may see: those of the families in their area, and those their own desk prepares,
 * takes or decides. A department, which keeps no roster, sees the latter alone.
 */
record Reach(Scope scope, @Nullable DeskId desk) {

    private static final String KEEPS_PEOPLE = "people:read";

    static Reach of(Actor actor) {
        return new Reach(
                actor.may(KEEPS_PEOPLE) ? actor.scope() : Scope.NOTHING,
                actor.atDesk().map(DeskId::new).orElse(null));
    }
}
