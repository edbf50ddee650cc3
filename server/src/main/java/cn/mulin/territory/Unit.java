package cn.mulin.territory;

import org.jspecify.annotations.Nullable;

/**
 * 单元 — one node of the county's tree, as other modules may read it.
 *
 * @param code the official 12 digits for villages (9 for towns, 6 for the county), with suffixes below; an attribute, never an id
 * @param path labels from the county down, each ended by '/'
 * @param height see {@link Rung}
 * @param parent null for the county itself
 * @param line the line it stands on; null for divisions
 * @param version counts its changes
 */
public record Unit(
        UnitId id,
        String code,
        String path,
        String name,
        Tier tier,
        int height,
        @Nullable UnitId parent,
        @Nullable LineId line,
        Kind kind,
        int version) {

    /** 级别. */
    public enum Tier {
        COUNTY,
        TOWN,
        VILLAGE,
        RUNG
    }

    /** 类型 — ordinary; a park, school, market or hospital of its own (专属网格); an estate with or without a manager (弃管). */
    public enum Kind {
        ORDINARY,
        DEDICATED,
        ESTATE,
        ESTATE_UNMANAGED
    }

    public boolean isDivision() {
        return tier != Tier.RUNG;
    }

    /** The path of the village it lies in; its own where it is one. */
    String villagePath() {
        int slash = -1;
        for (int label = 0; label < 3; label++) {
            int next = path.indexOf('/', slash + 1);
            if (next < 0) {
                return path;
            }
            slash = next;
        }
        return path.substring(0, slash + 1);
    }

    /** The path of the unit above; empty for the county. */
    static String parentPath(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
