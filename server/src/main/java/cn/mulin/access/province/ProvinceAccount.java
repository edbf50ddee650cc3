package cn.mulin.access.province;

import cn.mulin.access.Role;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Scope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 省级账号 — kept in the control database. */
record ProvinceAccount(
        UUID id,
        String login,
        String name,
        String password,
        @Nullable Instant lockedUntil) {

    /** In no county, at no desk, with no subtree. */
    Actor actor() {
        return new Actor(id, Actor.Kind.PROVINCE, null, null, Role.PROVINCE.permissions(), Scope.NOTHING);
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
