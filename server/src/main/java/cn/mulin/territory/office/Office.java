package cn.mulin.territory.office;

import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import cn.mulin.territory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * 机构台 — a desk as lists show it: a unit's own, or a department's or partner's beside it.
 *
 * @param signsIn whether somebody ever signs in there; a partner may never
 * @param above the next desk up
 */
public record Office(
        DeskId id,
        UnitId unit,
        DeskKind kind,
        String name,
        int height,
        boolean staffed,
        boolean signsIn,
        @Nullable DeskId above,
        @Nullable String aboveName) {}
