package cn.mulin.territory.tree;

import cn.mulin.territory.LineId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * 树上一点 — a unit as the tree shows it, today or on a past day.
 *
 * @param fullName the official name, where it is another
 * @param rung what its rung is called: 片, 楼栋; null for divisions
 * @param postTitle what its leader is called; null for divisions
 * @param children how many open units lie right below
 * @param open whether it still stands today
 */
record UnitNode(
        UnitId id,
        @Nullable UnitId parent,
        String code,
        String name,
        @Nullable String fullName,
        Unit.Tier tier,
        int height,
        @Nullable String divisionType,
        Unit.Kind kind,
        @Nullable LineId line,
        @Nullable String rung,
        @Nullable String postTitle,
        int children,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean open,
        int version) {}
