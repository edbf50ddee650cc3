package cn.mulin.demand.lifecycle;

/** 结果 — done, or explained why it cannot be. */
public enum Outcome {
    RESOLVED,
    EXPLAINED
}
