package cn.mulin.roster;

import cn.mulin.kernel.Seals;
import cn.mulin.roster.workbook.Cell;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.Sheet;
import java.util.EnumMap;
import org.springframework.stereotype.Component;

/** Seals a row that waits to be applied, and opens it again. */
@Component
class LineSeal {

    private static final String PLACE = "roster.staged.sealed";
    private static final char END = '\u001F';
    private static final Column[] COLUMNS = Column.values();
    private static final Cell.Kind[] KINDS = Cell.Kind.values();

    private final Seals seals;

    LineSeal(Seals seals) {
        this.seals = seals;
    }

    byte[] seal(Line line) {
        var text = new StringBuilder();
        line.cells()
                .forEach((column, cell) -> text.append((char) ('0' + column.ordinal()))
                        .append((char) ('0' + cell.kind().ordinal()))
                        .append(cell.text().replace(END, ' '))
                        .append(END));
        return seals.seal(PLACE, text.toString());
    }

    Line open(Sheet sheet, int number, byte[] sealed) {
        var text = seals.open(PLACE, sealed);
        var cells = new EnumMap<Column, Cell>(Column.class);
        int at = 0;
        for (int end; (end = text.indexOf(END, at)) >= 0; at = end + 1) {
            cells.put(
                    COLUMNS[text.charAt(at) - '0'],
                    new Cell(KINDS[text.charAt(at + 1) - '0'], text.substring(at + 2, end)));
        }
        return new Line(sheet, number, cells);
    }
}
