package cn.mulin.agency;

/** 办了什么 — what a step of a service case did; the story and the events call it by this. */
public enum Deed {
    STARTED,
    PAPER_BROUGHT,
    PAPER_TAKEN_BACK,
    ENTRUSTED,
    HANDED_IN,
    ACCEPTED,
    ASKED,
    SUPPLIED,
    FORWARDED,
    GRANTED,
    REFUSED,
    DROPPED
}
