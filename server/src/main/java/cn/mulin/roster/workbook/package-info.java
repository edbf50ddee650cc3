/** 名册表格 — a roster as a file: its sheets and columns, read row by row from a workbook or CSV, and written the same way. */
@ApplicationModule(
        displayName = "Roster workbook 名册表格",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.mulin.roster.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
