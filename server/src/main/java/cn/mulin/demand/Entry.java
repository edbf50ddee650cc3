package cn.mulin.demand;

import cn.mulin.people.ResidentId;
import cn.mulin.territory.DeskId;
import org.jspecify.annotations.Nullable;

/**
 * 代录 — how words came that somebody else put down: a first-class way in, for who has no phone at hand.
 *
 * @param by the desk whose holder put them down
 * @param saidBy whose words they are; null where that was not told, or nobody said it
 */
record Entry(DeskId by, Way way, @Nullable ResidentId saidBy) {

    /** What its first step is called in the trail. */
    String step() {
        return way == Way.SEEN ? "NOTED" : "ENTERED";
    }

    /** 怎么来的. */
    enum Way {
        /** 当面说的. */
        IN_PERSON,
        /** 打电话说的. */
        PHONE,
        /** 没人说，自己看到的. */
        SEEN
    }
}
