package cn.mulin.territory.office;

import cn.mulin.territory.UnitId;
import java.util.UUID;

/**
 * 外部网格 — another department's grid, mapped onto a unit (多网合一).
 *
 * @param system whose: 综治, 民政, 卫健
 * @param code as that system writes it
 */
public record ForeignGrid(UUID id, String system, String code, String name, UnitId unit, String unitName) {}
