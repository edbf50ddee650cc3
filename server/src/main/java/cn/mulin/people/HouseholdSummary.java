package cn.mulin.people;

import cn.mulin.territory.UnitId;
import org.jspecify.annotations.Nullable;

/** 户的概况 — what another module may read of a household: where it is, no person of it. */
public record HouseholdSummary(
        HouseholdId id,
        UnitId village,
        @Nullable UnitId unit,
        String path,
        String code,
        String door,
        boolean vacantRegistration) {}
