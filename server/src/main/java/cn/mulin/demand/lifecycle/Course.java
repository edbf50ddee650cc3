package cn.mulin.demand.lifecycle;

/**
 * 历程 — what has been used up on the way, which decides what is still open.
 *
 * @param round 1 when it is first said, one more with each reopening
 * @param urgent 紧急
 * @param returns how often a holder said it is not theirs; the second time it is adjudicated
 * @param bound whether an adjudication binds the holder
 * @param advised whether it was handed back with advice once
 * @param extensions how often its limit was extended
 * @param suspensions how often it was suspended
 */
public record Course(
        int round, boolean urgent, int returns, boolean bound, boolean advised, int extensions, int suspensions) {

    /** A matter called undone for the third time is no longer left to the same desk. */
    static final int ROUNDS_AT_ONE_DESK = 3;

    static Course begun(boolean urgent) {
        return new Course(1, urgent, 0, false, false, 0, 0);
    }

    Course turnedUrgent() {
        return new Course(round, true, returns, bound, advised, extensions, suspensions);
    }

    Course returned() {
        return new Course(round, urgent, returns + 1, bound, advised, extensions, suspensions);
    }

    Course adjudicated() {
        return new Course(round, urgent, returns, true, advised, extensions, suspensions);
    }

    Course handedBack() {
        return new Course(round, urgent, returns, bound, true, extensions, suspensions);
    }

    Course extended() {
        return new Course(round, urgent, returns, bound, advised, extensions + 1, suspensions);
    }

    Course suspended() {
        return new Course(round, urgent, returns, bound, advised, extensions, suspensions + 1);
    }

    /** A new round has its own returns, extensions and suspensions. */
    Course reopened() {
        return new Course(round + 1, urgent, 0, false, false, 0, 0);
    }
}
