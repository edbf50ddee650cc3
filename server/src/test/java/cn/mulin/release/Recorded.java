package cn.mulin.release;

/** What every recorded release knows, and every later one must find again. */
final class Recorded {

    static final String LOGIN = "guo.laiwen";

    /** Of {@code Ground}'s first resident; sealed. */
    static final String PHONE = "19900000001";

    private Recorded() {}
}
