/** 工作日历 — which days and hours are worked, holidays and 调休 counted; turns an allowance into a due moment, and back. */
@ApplicationModule(
        displayName = "Calendar 工作日历",
        allowedDependencies = {"kernel", "db"})
@NullMarked
package cn.mulin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
