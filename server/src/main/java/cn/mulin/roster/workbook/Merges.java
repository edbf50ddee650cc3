package cn.mulin.roster.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** 合并区域 — which cells of a sheet are part of a merged area; columns beyond any roster are left out. */
final class Merges {

    private static final int COLUMNS = 64;
    private static final int ROWS = 1 << 20;

    private final List<BitSet> columns = new ArrayList<>();

    void add(int fromColumn, int fromRow, int toColumn, int toRow) {
        for (int column = fromColumn; column <= Math.min(toColumn, COLUMNS - 1); column++) {
            while (columns.size() <= column) {
                columns.add(new BitSet());
            }
            columns.get(column).set(Math.min(fromRow, ROWS), Math.min(toRow, ROWS) + 1);
        }
    }

    boolean none() {
        return columns.isEmpty();
    }

    boolean cover(int column, int row) {
        return column < columns.size() && columns.get(column).get(row);
    }

    /** A is 0, Z is 25, AA is 26. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
