package cn.mulin.leadership.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 要看一眼 — one thing of a village that wants somebody's look. A hint, never a block and never a blame.
 *
 * @param unit the unit it is about, or the village
 * @param number how many: households, leaders
 * @param since from which day on, where that is known
 * @param coveredBy who stands in for a vacant post
 */
record Concern(
        Kind kind,
        UUID unit,
        String path,
        String unitName,
        @Nullable String parentName,
        @Nullable String title,
        int number,
        @Nullable Integer sizeMin,
        @Nullable Integer sizeMax,
        @Nullable LocalDate since,
        @Nullable CoveredBy coveredBy) {

    /** 哪一类. */
    enum Kind {
        /** 缺人. */
        VACANT,
        /** 户数偏少. */
        SMALL,
        /** 户数偏多. */
        LARGE,
        /** 有户不在任何一个单元里. */
        UNPLACED,
        /** 任职的人已迁出或去世. */
        LEFT,
        /** 代管久了. */
        ACTING_LONG,
        /** 电话久没核对. */
        PHONE_STALE
    }

    /** 谁代 — who stands in, and in which post of their own. */
    record CoveredBy(
            UUID resident,
            String name,
            @Nullable String title,
            @Nullable String unitName) {}
}
