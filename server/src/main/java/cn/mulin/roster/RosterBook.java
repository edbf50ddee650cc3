package cn.mulin.roster;

import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** 一本名册 — written by a program as a village would: sheet after sheet, row after row, by the words of their heads. */
public final class RosterBook implements Closeable {

    private final RosterWriter book;
    private Sheet sheet = Sheet.UNITS;

    public RosterBook(OutputStream out) {
        this.book = new RosterWriter(out);
    }

    /** @param words 单元, 户, 人 or 三长 */
    public void begin(String words) throws IOException {
        sheet = Arrays.stream(Sheet.values())
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow();
        book.begin(sheet, false);
    }

    /** @param cells by the word in the column's head; empty ones may be left out */
    public void row(Map<String, String> cells) throws IOException {
        var row = new EnumMap<Column, String>(Column.class);
        cells.forEach((head, text) -> row.put(column(head), text));
        book.row(row, null);
    }

    private Column column(String head) {
        return sheet.columns().stream()
                .filter(column -> column.words().equals(head))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such column: " + head));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
