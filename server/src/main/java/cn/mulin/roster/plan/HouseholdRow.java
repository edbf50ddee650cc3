package cn.mulin.roster.plan;

import cn.mulin.people.Dwelling;
import org.jspecify.annotations.Nullable;

/** 户行. What is null was not said. @param unit the code of a unit, or its names from the village down */
record HouseholdRow(
        int row,
        String code,
        String door,
        @Nullable String unit,
        @Nullable Dwelling dwelling,
        @Nullable Boolean vacant,
        @Nullable String note) {}
