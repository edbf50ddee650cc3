package cn.mulin.roster.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 写名册的 — writes a workbook as a stream, sheet after sheet, row after row, however long it is. */
public final class RosterWriter implements Closeable {

    private static final int ROWS_A_TAB = 1_000_000;
    private static final int ROWS_BETWEEN_FLUSHES = 1_000;
    private static final int LISTED_ROWS = 20_000;
    private static final String HEAD = "DCE9E7";
    private static final String NEEDED = "17615B";
    private static final String FAULT = "FBE9E4";
    private static final double FLAW_WIDTH = 60;

    private final OutputStream out;
    private final Workbook book;
    private final Map<Column, String> lists = new HashMap<>();
    private @Nullable Tab tab;

    public RosterWriter(OutputStream out) {
        this.out = out;
        this.book = new Workbook(out, "Mulin", "1.0");
        book.setGlobalDefaultFont("Microsoft YaHei", 11);
    }

    /** The tab being written. */
    private static final class Tab {

        private final Sheet sheet;
        private final Worksheet page;
        private final boolean withFlaws;
        private final int number;
        private int row;

        Tab(Sheet sheet, Worksheet page, boolean withFlaws, int number) {
            this.sheet = sheet;
            this.page = page;
            this.withFlaws = withFlaws;
            this.number = number;
        }
    }

    /** What may be picked in a column; to be told before any sheet begins. The choices lie on a hidden sheet. */
    public void choices(Map<Column, List<String>> choices) throws IOException {
        var hidden = book.newWorksheet("选项");
        int at = 0;
        for (var column : choices.entrySet()) {
            var texts = column.getValue();
            for (int row = 0; row < texts.size(); row++) {
                hidden.inlineString(row, at, texts.get(row));
            }
            if (!texts.isEmpty()) {
                var letter = letters(at);
                lists.put(column.getKey(), "选项!$%s$1:$%s$%d".formatted(letter, letter, texts.size()));
            }
            at++;
        }
        hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        hidden.finish();
    }

    private static String letters(int column) {
        var first = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return first + (char) ('A' + column % 26);
    }

    /** @param withFlaws with a last column for what is wrong with a row */
    public void begin(Sheet sheet, boolean withFlaws) throws IOException {
        finishTab();
        open(sheet, withFlaws, 1);
    }

    private void open(Sheet sheet, boolean withFlaws, int number) {
        var name = number == 1 ? sheet.words() : sheet.words() + "（" + number + "）";
        var opened = new Tab(sheet, book.newWorksheet(name), withFlaws, number);
        tab = opened;
        head(opened);
        opened.row = 1;
    }

    private void head(Tab opened) {
        var page = opened.page;
        var columns = opened.sheet.columns();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            page.width(at, column.width());
            page.style(at).format("@").set();
            headCell(page, at, column.words(), column.needed());
            page.comment(0, at, comment(column));
            var list = lists.get(column);
            if (list != null) {
                page.range(1, at, LISTED_ROWS, at)
                        .validateWithListByFormula(list)
                        .allowBlank(true)
                        .showErrorMessage(false);
            }
        }
        if (opened.withFlaws) {
            page.width(columns.size(), FLAW_WIDTH);
            headCell(page, columns.size(), "问题", false);
        }
        page.freezePane(0, 1);
    }

    private static void headCell(Worksheet page, int at, String words, boolean needed) {
        page.inlineString(0, at, words);
        var style = page.style(0, at).bold().fillColor(HEAD);
        (needed ? style.fontColor(NEEDED) : style).set();
    }

    private static String comment(Column column) {
        var needed = column.needed() ? "必填。" : "";
        var example = column.example().isEmpty() ? "" : "\n例：" + column.example();
        return needed + column.rule() + example;
    }

    /** @param flaw what is wrong with the row; null where nothing is */
    public void row(Map<Column, String> cells, @Nullable String flaw) throws IOException {
        var now = tab;
        if (now == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        if (now.row > ROWS_A_TAB) {
            finishTab();
            open(now.sheet, now.withFlaws, now.number + 1);
            row(cells, flaw);
            return;
        }
        write(now, cells, flaw);
        now.row++;
        if (now.row % ROWS_BETWEEN_FLUSHES == 0) {
            now.page.flush();
        }
    }

    private static void write(Tab now, Map<Column, String> cells, @Nullable String flaw) {
        var columns = now.sheet.columns();
        for (int at = 0; at < columns.size(); at++) {
            var text = cells.getOrDefault(columns.get(at), "");
            if (!text.isEmpty()) {
                now.page.inlineString(now.row, at, Harmless.of(text));
            }
        }
        if (flaw != null) {
            now.page.inlineString(now.row, columns.size(), Harmless.of(flaw));
            now.page.style(now.row, columns.size()).fillColor(FAULT).set();
        }
    }

    /** A sheet of plain words, the first row being its head. */
    public void notes(String name, List<List<String>> rows, int... widths) throws IOException {
        finishTab();
        var page = book.newWorksheet(name);
        for (int at = 0; at < widths.length; at++) {
            page.width(at, widths[at]);
        }
        for (int row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<>(rows.get(row));
            for (int at = 0; at < cells.size(); at++) {
                page.inlineString(row, at, Harmless.of(cells.get(at)));
                var style = page.style(row, at).wrapText(true).verticalAlignment("top");
                (row == 0 ? style.bold().fillColor(HEAD) : style).set();
            }
        }
        page.finish();
    }

    private void finishTab() throws IOException {
        if (tab != null) {
            tab.page.finish();
            tab = null;
        }
    }

    @Override
    public void close() throws IOException {
        finishTab();
        book.close();
        out.flush();
    }
}
