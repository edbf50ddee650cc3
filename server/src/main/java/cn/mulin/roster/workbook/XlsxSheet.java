package cn.mulin.roster.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, row by row. */
final class XlsxSheet {

    private static final int COLUMNS_MOST = 200;
    private static final int ROWS_BETWEEN_WORDS = 500;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int YEARS_OF_1904 = 1462;
    private static final int LAST_SERIAL = 100_000;

    private final HeadFinder heads;
    private final XMLStreamReader xml;
    private final SharedStrings texts;
    private final Merges merges;
    private final boolean since1904;

    XlsxSheet(Sheet sheet, XMLStreamReader xml, SharedStrings texts, Merges merges, boolean since1904) {
        this.heads = new HeadFinder(sheet);
        this.xml = xml;
        this.texts = texts;
        this.merges = merges;
        this.since1904 = since1904;
    }

    void read(LineSink sink, Runnable progress) throws XMLStreamException {
        int row = 0;
        int lines = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("row")) {
                continue;
            }
            row = number(xml.getAttributeValue(null, "r"), row + 1);
            take(row, cells(row), sink);
            if (++lines % ROWS_BETWEEN_WORDS == 0) {
                progress.run();
            }
        }
        heads.refuseUnlessFound();
    }

    private void take(int row, Map<Integer, Cell> cells, LineSink sink) {
        if (cells.isEmpty()) {
            return;
        }
        var head = heads.found();
        if (head == null) {
            heads.consider(row, texts(cells));
            return;
        }
        var line = line(head, row, cells);
        if (line.cells().values().stream().anyMatch(cell -> cell.kind() != Cell.Kind.MERGED)) {
            sink.take(line);
        }
    }

    private Line line(Head head, int row, Map<Integer, Cell> cells) {
        var known = new EnumMap<Column, Cell>(Column.class);
        for (int index = 0; index < head.at().size(); index++) {
            var column = head.column(index);
            if (column == null) {
                continue;
            }
            var cell = cells.getOrDefault(index, Cell.BLANK);
            if (!merges.none() && merges.cover(index, row)) {
                known.put(column, new Cell(Cell.Kind.MERGED, cell.text()));
            } else if (!cell.blank()) {
                known.put(column, dated(column, cell));
            }
        }
        return new Line(head.sheet(), row, known);
    }

    private static List<String> texts(Map<Integer, Cell> cells) {
        var all = new ArrayList<String>();
        cells.forEach((index, cell) -> {
            while (all.size() < index) {
                all.add("");
            }
            all.add(cell.text());
        });
        return all;
    }

    private Map<Integer, Cell> cells(int row) throws XMLStreamException {
        var cells = new TreeMap<Integer, Cell>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                var cell = cell(xml.getAttributeValue(null, "t"));
                if (!cell.blank() && column < COLUMNS_MOST) {
                    cells.put(column, cell);
                }
            }
        }
        throw new XMLStreamException("row " + row + " does not end");
    }

    private Cell cell(@Nullable String type) throws XMLStreamException {
        var text = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return cell(type == null ? "n" : type, text, formula);
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> text = RichText.plain(xml, "v");
                case "is" -> text = RichText.read(xml, "is");
                case "f" -> {
                    formula = true;
                    RichText.plain(xml, "f");
                }
                default -> {}
            }
        }
        throw new XMLStreamException("a cell does not end");
    }

    private Cell cell(String type, String text, boolean formula) throws XMLStreamException {
        var value = switch (type) {
            case "s" -> new Cell(Cell.Kind.TEXT, Harmless.bare(texts.at(text)));
            case "e" -> new Cell(Cell.Kind.ERROR, text);
            case "b" -> new Cell(Cell.Kind.TEXT, text.equals("1") ? "是" : "否");
            case "n" -> text.isBlank() ? Cell.BLANK : new Cell(Cell.Kind.NUMBER, plain(text.strip()));
            default -> new Cell(Cell.Kind.TEXT, Harmless.bare(text));
        };
        return formula ? new Cell(Cell.Kind.FORMULA, value.text()) : value;
    }

    /** 13800000000 for 1.38E10; what is no such number stays as it is. */
    private static String plain(String number) {
        try {
            var value = new BigDecimal(number);
            boolean sane = value.precision() <= 40 && Math.abs(value.scale()) <= 40;
            return sane ? value.stripTrailingZeros().toPlainString() : number;
        } catch (NumberFormatException noNumber) {
            return number;
        }
    }

    /** A day as Excel counts it. Eight digits are a day as people write it. */
    private Cell dated(Column column, Cell cell) {
        boolean day = column == Column.BORN_ON || column == Column.SINCE;
        if (!day || cell.kind() != Cell.Kind.NUMBER) {
            return cell;
        }
        int serial = number(cell.text().replaceFirst("\\.\\d+$", ""), 0);
        if (serial <= 0 || serial > LAST_SERIAL) {
            return cell;
        }
        var date = DAY_ZERO.plusDays(serial + (since1904 ? YEARS_OF_1904 : 0));
        return new Cell(Cell.Kind.TEXT, date.toString());
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    private static int column(@Nullable String place, int otherwise) {
        if (place == null) {
            return otherwise;
        }
        int letters = 0;
        while (letters < Math.min(3, place.length()) && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters == 0 ? otherwise : Merges.column(place.substring(0, letters));
    }
}
