package cn.mulin.roster;

import cn.mulin.kernel.AuditLog;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.LineSink;
import cn.mulin.roster.workbook.RosterFile;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 退回的名册 — the workbook as it was handed in, with a column that says what is wrong with each row. */
@Service
class Returned {

    private final SealedFiles files;
    private final ImportQueries queries;
    private final AuditLog audit;

    Returned(SealedFiles files, ImportQueries queries, AuditLog audit) {
        this.files = files;
        this.queries = queries;
        this.audit = audit;
    }

    /** The officer's own file opens again: the look is recorded. @throws cn.mulin.kernel.Refusal when it is gone */
    void write(ImportId id, Target target) throws IOException {
        try (var content = files.open(id)) {
            audit.looked("roster.returned", "import", id.value(), "问题行");
            var words = queries.wordsByRow(id);
            try (var book = new RosterWriter(target.open())) {
                RosterFile.read(content, new Copier(book, words));
            }
        }
    }

    /** Where the workbook goes; opened once nothing can be refused any more. */
    interface Target {

        OutputStream open() throws IOException;
    }

    private static final class Copier implements LineSink {

        private final RosterWriter book;
        private final Map<ImportQueries.RowPlace, String> words;
        private @Nullable Sheet sheet;

        Copier(RosterWriter book, Map<ImportQueries.RowPlace, String> words) {
            this.book = book;
            this.words = words;
        }

        @Override
        public void take(Line line) {
            try {
                if (line.sheet() != sheet) {
                    sheet = line.sheet();
                    book.begin(line.sheet(), true);
                }
                book.row(texts(line), words.get(new ImportQueries.RowPlace(line.sheet(), line.number())));
            } catch (IOException broken) {
                throw new UncheckedIOException("the workbook cannot be sent", broken);
            }
        }

        private static Map<Column, String> texts(Line line) {
            var texts = new EnumMap<Column, String>(Column.class);
            line.cells().forEach((column, cell) -> texts.put(column, cell.text()));
            return texts;
        }
    }
}
