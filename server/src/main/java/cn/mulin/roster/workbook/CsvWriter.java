package cn.mulin.roster.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 写 CSV 的 — one sheet as CSV in UTF-8, with the mark by which Excel knows it. */
public final class CsvWriter implements AutoCloseable {

    private final Sheet sheet;
    private final Writer out;

    public CsvWriter(Sheet sheet, OutputStream out) throws IOException {
        this.sheet = sheet;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
        line(sheet.columns().stream().map(Column::words).toList());
    }

    public void row(Map<Column, String> cells) throws IOException {
        line(sheet.columns().stream()
                .map(column -> Harmless.of(cells.getOrDefault(column, "")))
                .toList());
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
