package cn.mulin.roster.workbook;

import java.util.Map;

/**
 * 行 — one row of a sheet, by its columns.
 *
 * @param number as the program on the desk shows it, the head being row 1
 * @param cells only those that are not blank
 */
public record Line(Sheet sheet, int number, Map<Column, Cell> cells) {

    /** The cell of {@code column}; a blank one where there is none. */
    public Cell at(Column column) {
        return cells.getOrDefault(column, Cell.BLANK);
    }
}
