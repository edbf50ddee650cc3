package cn.mulin.opening.staffing;

import java.util.Map;

/** 一行 — what somebody wrote in one row. @param number as the spreadsheet counts, the head being 1 */
record StaffRow(int number, Map<StaffColumn, String> cells) {

    String at(StaffColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
