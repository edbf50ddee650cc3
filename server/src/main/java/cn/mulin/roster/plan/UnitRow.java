package cn.mulin.roster.plan;

import cn.mulin.territory.Unit;
import org.jspecify.annotations.Nullable;

/** 单元行. @param parent the code of the unit above; null for the village. @param kind null: ordinary, or as it is */
record UnitRow(int row, String code, @Nullable String parent, String rung, String name, Unit.@Nullable Kind kind) {}
