package cn.mulin.kernel;

import java.time.Duration;

/** 定时任务 — work that recurs and runs once for each county, whichever server of the cluster takes it. Must be safe to repeat. */
public interface CountyJob {

    /** Unique, lower case with hyphens: {@code retention}. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration every();

    /** Runs inside the county's context, as the system. */
    void run();
}
