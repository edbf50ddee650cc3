package cn.mulin.territory;

import java.util.ArrayList;
import java.util.List;
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

    private static final int VILLAGE_DEPTH = 3;

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

    /** The paths of all units above {@code path} and its own, from the county down. */
    public static List<String> pathsTo(String path) {
        var paths = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash + 1));
        }
        return paths;
    }

    /** The path of the village in which {@code path} lies; itself where it lies in none. */
    public static String villagePath(String path) {
        var paths = pathsTo(path);
        return paths.size() < VILLAGE_DEPTH ? path : paths.get(VILLAGE_DEPTH - 1);
    }
}
