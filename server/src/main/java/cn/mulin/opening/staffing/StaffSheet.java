package cn.mulin.opening.staffing;

import cn.mulin.kernel.PlainText;
import cn.mulin.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** 表格 — the staff sheet of a workbook, read as text; nothing in it is computed, and it may not unpack to more than it should. */
final class StaffSheet {

    static final String NAME = "工作人员";
    static final int MOST_BYTES = 5 << 20;

    private static final long MOST_UNPACKED = 64L << 20;
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 50;

    private final Map<StaffColumn, Integer> heads = new EnumMap<>(StaffColumn.class);
    private final List<StaffRow> rows = new ArrayList<>();
    private final List<StaffFlaw> flaws = new ArrayList<>();

    private StaffSheet() {}

    static StaffSheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.of(StaffingProblem.STAFF_FILE_TOO_LARGE);
        }
        var sheet = new StaffSheet();
        try {
            refuseBombs(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                sheet.take(book.findSheet(NAME).orElseThrow(() -> Refusal.of(StaffingProblem.STAFF_NO_SHEET, NAME)));
            }
        } catch (Refusal told) {
            throw told;
        } catch (IOException
                | RuntimeException broken) { // the reader meets a torn file in as many ways as it can be torn
            throw Refusal.of(StaffingProblem.STAFF_FILE_BROKEN);
        }
        return sheet;
    }

    List<StaffRow> rows() {
        return rows;
    }

    List<StaffFlaw> flaws() {
        return flaws;
    }

    private static void refuseBombs(byte[] file) throws IOException {
        long unpacked = 0;
        var buffer = new byte[1 << 14];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(part)) {
                    for (int read; (read = in.read(buffer)) >= 0; ) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw Refusal.of(StaffingProblem.STAFF_FILE_TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private void take(Sheet sheet) throws IOException {
        try (var stream = sheet.openStream()) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var row = each.next();
                if (row.getRowNum() == 1) {
                    takeHead(row);
                } else {
                    takeRow(row);
                }
            }
        }
        refuseUnlessHeaded();
    }

    private void refuseUnlessHeaded() {
        for (var column : StaffColumn.values()) {
            if (column.needed() && !heads.containsKey(column)) {
                throw Refusal.of(StaffingProblem.STAFF_NO_COLUMN, column.words());
            }
        }
    }

    private void takeHead(Row row) {
        for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
            var head = text(row, at).replace("*", "");
            for (var column : StaffColumn.values()) {
                if (column.words().equals(head)) {
                    heads.putIfAbsent(column, at);
                }
            }
        }
    }

    private void takeRow(Row row) {
        var cells = new EnumMap<StaffColumn, String>(StaffColumn.class);
        heads.forEach((column, at) -> {
            if (row.getOptionalCell(at)
                    .filter(cell -> cell.getType() == CellType.FORMULA)
                    .isPresent()) {
                flaws.add(new StaffFlaw(row.getRowNum(), column, StaffFlaw.Why.FORMULA));
            }
            boolean asWritten = column == StaffColumn.NAME || column == StaffColumn.TITLE;
            cells.put(column, asWritten ? text(row, at) : halfWidth(text(row, at)));
        });
        if (cells.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw Refusal.of(StaffingProblem.STAFF_TOO_MANY, MOST_ROWS);
        }
        rows.add(new StaffRow(row.getRowNum(), cells));
    }

    /** What cannot be seen is left out. */
    private static String text(Row row, int at) {
        var text = at < row.getCellCount() ? row.getCellText(at) : "";
        return (PlainText.isPlain(text) ? text : text.replaceAll("\\p{Cntrl}", " ")).strip();
    }

    /** Full-width letters and digits are as good as the others; a name stays as it is written. */
    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('(', '（')
                .replace(')', '）');
    }

    static StaffSheet read(InputStream file) throws IOException {
        return read(file.readNBytes(MOST_BYTES + 1));
    }
}
