package cn.mulin.territory;

/**
 * 层级 — how high a desk sits in its county: the ladder's rungs 1 to 5 from below, then village 6, town 7, county 8. Names
 * and sizes are the ladder template's.
 */
public record Rung(int height, boolean staffed) {

    public static final int VILLAGE = 6;
    public static final int TOWN = 7;
    public static final int COUNTY = 8;

    public boolean isAbove(Rung other) {
        return height > other.height;
    }
}
