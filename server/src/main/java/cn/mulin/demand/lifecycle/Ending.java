package cn.mulin.demand.lifecycle;

/** 了结 — how a demand ended. */
public enum Ending {
    /** 已归档 — the resident, or whoever asked them, gave the three answers. */
    CLOSED,
    /** 未联系上 — three attempts, nobody reached; counted nowhere. */
    UNREACHED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已并案. */
    MERGED,
    /** 已转办. */
    DIVERTED,
    /** 不予受理. */
    NOT_ACCEPTED;

    /** Whether «it is not done after all» may still be said of it. */
    boolean reopens() {
        return this == CLOSED || this == UNREACHED;
    }
}
