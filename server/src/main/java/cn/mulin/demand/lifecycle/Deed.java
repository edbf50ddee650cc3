package cn.mulin.demand.lifecycle;

/** 一步 — what was done with a demand, as the trail keeps it and others are told. A name is never changed or reused. */
public enum Deed {
    RAISED,
    ASSIGNED,
    ASKED,
    SUPPLIED,
    ACCEPTED,
    ESCALATED,
    HANDED_BACK,
    HANDED_DOWN,
    SENT_BACK,
    ADJUDICATED,
    EXTENDED,
    SUSPENDED,
    SHELVED,
    RESUMED,
    ANSWERED,
    MISSED,
    REOPENED,
    ENDED,
    PASSED_ON
}
