package cn.mulin.territory.locate;

import cn.mulin.territory.UnitId;
import cn.mulin.territory.place.PlaceKind;

/**
 * 线索 — something said that speaks of one unit.
 *
 * @param word as it stood in the text
 * @param weight how much it says by itself; three suffice
 */
record Clue(UnitId unit, String path, int height, String word, int weight) {

    /** What must be known of a place before it is named at all. */
    static final int ENOUGH = 3;

    static final int NUMBERED = 2;
    static final int NEAR = 3;
    static final int WITHIN = 5;

    static int weightOf(PlaceKind kind) {
        return switch (kind) {
            case NAME, NICKNAME, ESTATE, LANDMARK -> 4;
            case ROAD, STEM -> 3;
            case COMMON_STEM -> 1;
        };
    }

    /** Whether it speaks of what lies at {@code other}, too: a town named speaks of all its villages. */
    boolean supports(String other) {
        return other.startsWith(path);
    }
}
