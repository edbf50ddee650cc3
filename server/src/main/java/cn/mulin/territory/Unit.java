package cn.mulin.territory;

import org.jspecify.annotations.Nullable;

/**
 * 单元 — one node of the county's tree, as other modules may read it.
 *
 * @param code the official 12 digits for divisions, with suffixes below the village
 * @param path labels from the county down, each ended by '/'
 * @param height see {@link Rung}
 * @param parent null for the county itself
 */
public record Unit(
        UnitId id,
        String code,
        String path,
        String name,
        Tier tier,
        int height,
        @Nullable UnitId parent) {

    /** 级别. */
    public enum Tier {
        COUNTY,
        TOWN,
        VILLAGE,
        RUNG
    }
}
