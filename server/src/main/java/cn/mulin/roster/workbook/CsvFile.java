package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet as CSV (RFC 4180), in UTF-8 with or without its mark, or in GB18030 as Excel in China saves it. */
final class CsvFile {

    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int ROWS_BETWEEN_WORDS = 500;

    private CsvFile() {}

    static void read(SeekableByteChannel content, LineSink sink) throws IOException {
        var charset = TRIED.stream()
                .filter(one -> isWritten(content, one))
                .findFirst()
                .orElseThrow(() -> Refusal.of(WorkbookProblem.NOT_TEXT));
        try (var reader = reader(content, charset)) {
            var rows = new CsvRows(reader);
            var first = rows.next();
            while (first != null && first.stream().allMatch(String::isBlank)) {
                first = rows.next();
            }
            if (first == null) {
                throw Refusal.of(WorkbookProblem.EMPTY);
            }
            read(Head.read(sheetOf(first), first), rows, content, sink);
        }
    }

    private static void read(Head head, CsvRows rows, SeekableByteChannel content, LineSink sink) throws IOException {
        for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
            var line = line(head, rows.number(), cells);
            if (!line.cells().isEmpty()) {
                sink.take(line);
            }
            if (rows.number() % ROWS_BETWEEN_WORDS == 0) {
                sink.progress(content.position(), content.size());
            }
        }
    }

    private static Line line(Head head, int number, List<String> cells) {
        var known = new EnumMap<Column, Cell>(Column.class);
        for (int index = 0; index < cells.size(); index++) {
            var column = head.column(index);
            var cell = new Cell(Cell.Kind.TEXT, bare(cells.get(index)));
            if (column != null && !cell.blank()) {
                known.put(column, cell);
            }
        }
        return new Line(head.sheet(), number, known);
    }

    /** ="00012" and '00012 keep Excel from taking a text for a number; what is meant stands within. */
    private static String bare(String cell) {
        if (cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            return cell.substring(2, cell.length() - 1);
        }
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** The sheet whose columns the head names. */
    private static Sheet sheetOf(List<String> head) {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> Head.fit(sheet, head) > 0)
                .max(Comparator.comparing(sheet -> Head.fit(sheet, head)))
                .or(() -> nearest(head))
                .orElseThrow(() -> Refusal.of(WorkbookProblem.NOT_A_ROSTER));
    }

    /** The sheet it was meant to be, so that what is missing can be named. */
    private static java.util.Optional<Sheet> nearest(List<String> head) {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> named(sheet, head) >= 2)
                .max(Comparator.comparing(sheet -> named(sheet, head)));
    }

    private static long named(Sheet sheet, List<String> head) {
        return head.stream()
                .map(cell -> Column.of(sheet, cell))
                .filter(CsvFile::isThere)
                .count();
    }

    private static boolean isThere(@Nullable Column column) {
        return column != null;
    }

    private static boolean isWritten(SeekableByteChannel content, Charset charset) {
        var buffer = new char[1 << 14];
        try (var reader = reader(content, charset)) {
            for (int read; (read = reader.read(buffer)) >= 0; ) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException broken) {
            throw Refusal.of(WorkbookProblem.BROKEN);
        }
    }

    private static BufferedReader reader(SeekableByteChannel content, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(RosterFile.stream(content), decoder));
    }
}
