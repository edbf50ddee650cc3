/** 工作人员开户 — accounts by workbook: read and judged row by row, opened, seats proposed and granted, slips printed. */
@ApplicationModule(
        displayName = "Staffing 工作人员开户",
        allowedDependencies = {"kernel", "db", "county", "territory", "people::identity", "access", "print"})
@NullMarked
package cn.mulin.opening.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
