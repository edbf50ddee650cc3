package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 表头 — which column stands where. Columns it does not know are nothing, such as the 问题 of a workbook that came back. */
record Head(Sheet sheet, List<@Nullable Column> at) {

    /** @throws Refusal when a needed column is missing, or one stands there twice */
    static Head read(Sheet sheet, List<String> cells) {
        var at = new ArrayList<@Nullable Column>();
        for (var cell : cells) {
            var column = Column.of(sheet, cell);
            if (column != null && at.contains(column)) {
                throw Refusal.of(WorkbookProblem.COLUMN_TWICE, sheet.words(), column.words());
            }
            at.add(column);
        }
        var missing = sheet.columns().stream()
                .filter(column -> column.needed() && !at.contains(column))
                .map(Column::words)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw Refusal.of(WorkbookProblem.COLUMNS_MISSING, sheet.words(), missing);
        }
        return new Head(sheet, at);
    }

    @Nullable
    Column column(int index) {
        return index < at.size() ? at.get(index) : null;
    }

    /** How many of {@code sheet}'s columns are among {@code cells}; all of the needed ones, or nothing. */
    static int fit(Sheet sheet, List<String> cells) {
        var found = cells.stream().map(cell -> Column.of(sheet, cell)).toList();
        boolean whole = sheet.columns().stream().allMatch(column -> !column.needed() || found.contains(column));
        return whole
                ? (int) found.stream()
                        .filter(column -> column != null)
                        .distinct()
                        .count()
                : 0;
    }
}
