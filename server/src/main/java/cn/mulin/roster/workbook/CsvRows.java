package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of CSV, one after another; a cell in quotes may hold separators and line ends. */
final class CsvRows {

    private static final int CELLS_MOST = 200;

    private final BufferedReader reader;
    private int number;
    private int pushed = -2;
    private char separator = ',';
    private boolean begun;

    CsvRows(BufferedReader reader) {
        this.reader = reader;
    }

    /** The row that came last, from 1 on. */
    int number() {
        return number;
    }

    /** The next row; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        if (!begun) {
            begin();
        }
        int one = take();
        if (one < 0) {
            return null;
        }
        number++;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        while (one >= 0 && one != '\n') {
            if (one == '"' && cell.isEmpty()) {
                quoted(cell);
            } else if (one == separator) {
                add(cells, cell);
            } else if (one != '\r') {
                append(cell, one);
            }
            one = take();
        }
        add(cells, cell);
        return cells;
    }

    private void quoted(StringBuilder cell) throws IOException {
        for (int one = take(); one >= 0; one = take()) {
            if (one == '"') {
                int after = take();
                if (after != '"') {
                    push(after);
                    return;
                }
            }
            append(cell, one);
        }
        throw Refusal.of(WorkbookProblem.BROKEN);
    }

    private static void append(StringBuilder cell, int one) {
        if (cell.length() < RichText.LONGEST) {
            cell.append((char) one);
        }
    }

    private static void add(List<String> cells, StringBuilder cell) {
        if (cells.size() < CELLS_MOST) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
    }

    /** Leaves the mark of the encoding behind, and takes tabs for separators where the first line has them. */
    private void begin() throws IOException {
        begun = true;
        int first = take();
        if (first != '\uFEFF') {
            push(first);
        }
        reader.mark(4_096);
        for (int i = 0; i < 4_000; i++) {
            int one = reader.read();
            if (one < 0 || one == '\n') {
                break;
            }
            if (one == '\t' || one == ';' || one == ',') {
                separator = (char) one;
                break;
            }
        }
        reader.reset();
    }

    private int take() throws IOException {
        if (pushed != -2) {
            int one = pushed;
            pushed = -2;
            return one;
        }
        return reader.read();
    }

    private void push(int one) {
        pushed = one;
    }
}
