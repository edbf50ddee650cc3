package cn.mulin.demand.lifecycle;

/** 三问 — contacted in time? solved? satisfied? */
public record Answers(boolean contacted, boolean solved, boolean satisfied) {}
