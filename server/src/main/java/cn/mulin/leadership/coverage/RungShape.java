package cn.mulin.leadership.coverage;

import org.jspecify.annotations.Nullable;

/** 层级的样子 — what the ladder template says of one rung: its words, and the size it suggests. */
record RungShape(
        int height,
        String name,
        String title,
        boolean staffed,
        @Nullable Integer sizeMin,
        @Nullable Integer sizeMax) {

    boolean tooSmall(int size) {
        return sizeMin != null && size < sizeMin;
    }

    boolean tooLarge(int size) {
        return sizeMax != null && size > sizeMax;
    }
}
