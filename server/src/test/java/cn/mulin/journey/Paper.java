package cn.mulin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook as an officer has it open: cells are found by the word above them and the row's number, filled, and saved. */
final class Paper {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    static Paper open(Path file) {
        var paper = new Paper();
        try (var content = Files.newInputStream(file);
                var book = new ReadableWorkbook(content)) {
            for (var sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    paper.sheets.put(
                            sheet.getName(),
                            new ArrayList<>(rows.map(Paper::texts).toList()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return paper;
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
        return texts;
    }

    /** Writes a new row below the others. @param cells a column's word and what goes under it, in turn */
    Paper adds(String sheet, String... cells) {
        var rows = sheets.get(sheet);
        rows.add(new ArrayList<>());
        for (int at = 0; at < cells.length; at += 2) {
            writes(sheet, rows.size(), cells[at], cells[at + 1]);
        }
        return this;
    }

    /** @param row as the program counts them: the head is row 1 */
    Paper writes(String sheet, int row, String column, String text) {
        var cells = sheets.get(sheet).get(row - 1);
        int at = sheets.get(sheet).getFirst().indexOf(column);
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, text);
        return this;
    }

    String reads(String sheet, int row, String column) {
        var cells = sheets.get(sheet).get(row - 1);
        int at = sheets.get(sheet).getFirst().indexOf(column);
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    /** The number of the row where {@code text} stands under {@code column}. */
    int rowOf(String sheet, String column, String text) {
        int at = sheets.get(sheet).getFirst().indexOf(column);
        var rows = sheets.get(sheet);
        for (int row = 0; row < rows.size(); row++) {
            if (at < rows.get(row).size() && rows.get(row).get(at).equals(text)) {
                return row + 1;
            }
        }
        throw new AssertionError("no " + text + " under " + column + " of " + sheet);
    }

    Path saves(Path file) {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Office", "1.0")) {
            for (var sheet : sheets.entrySet()) {
                var page = book.newWorksheet(sheet.getKey());
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    var cells = sheet.getValue().get(row);
                    for (int at = 0; at < cells.size(); at++) {
                        page.inlineString(row, at, cells.get(at));
                    }
                }
                page.finish();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }
}
