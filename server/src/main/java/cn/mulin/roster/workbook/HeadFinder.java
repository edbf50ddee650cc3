package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for the head of a sheet: the first of its upper rows that names at least two of its columns. A title may stand above. */
final class HeadFinder {

    private static final int UPPER_ROWS = 10;

    private final Sheet sheet;
    private @Nullable Head found;
    private boolean given;

    HeadFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    @Nullable
    Head found() {
        return found;
    }

    void consider(int row, List<String> cells) {
        long known = cells.stream()
                .map(cell -> Column.of(sheet, cell))
                .filter(Objects::nonNull)
                .count();
        if (known >= 2) {
            found = Head.read(sheet, cells);
        } else if (row >= UPPER_ROWS) {
            throw Refusal.of(WorkbookProblem.NO_HEAD, sheet.words());
        }
        given = true;
    }

    /** A sheet without a single row says nothing; one with rows but no head cannot be read. */
    void refuseUnlessFound() {
        if (found == null && given) {
            throw Refusal.of(WorkbookProblem.NO_HEAD, sheet.words());
        }
    }
}
