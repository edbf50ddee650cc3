package cn.mulin.territory.place;

/** 地名种类 — how a word speaks of a unit. The first three follow from the unit's name; the county adds the others. */
public enum PlaceKind {
    /** The name itself: 横塘社区. */
    NAME,
    /** The name without its end: 横塘. */
    STEM,
    /** A stem that is also an ordinary word, and says little by itself: 电力, 和平. */
    COMMON_STEM,
    NICKNAME,
    ESTATE,
    ROAD,
    LANDMARK;

    public boolean followsFromTheName() {
        return compareTo(COMMON_STEM) <= 0;
    }
}
