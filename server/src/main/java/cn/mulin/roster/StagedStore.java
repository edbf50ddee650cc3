package cn.mulin.roster;

import static cn.mulin.db.roster.Tables.STAGED;

import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.UnitId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Repository;

/** The waiting room: rows that were read, sealed, until their village is applied. Not logged; lost rows are read again. */
@Repository
class StagedStore {

    private static final HexFormat HEX = HexFormat.of();
    private static final Sheet[] SHEETS = Sheet.values();

    private final DSLContext db;
    private final LineSeal seal;

    StagedStore(DSLContext db, LineSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** A row of a village. */
    record Staged(UnitId village, Line line) {}

    void add(ImportId id, List<Staged> rows) {
        db.connection(connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy roster.staged (import_id, village_id, sheet, row_number, sealed) from stdin");
            try {
                write(copy, id, rows);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private void write(CopyIn copy, ImportId id, List<Staged> rows) throws SQLException {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(id)
                    .append('\t')
                    .append(row.village())
                    .append('\t')
                    .append(row.line().sheet().ordinal())
                    .append('\t')
                    .append(row.line().number())
                    .append("\t\\\\x")
                    .append(HEX.formatHex(seal.seal(row.line())))
                    .append('\n');
        }
        var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** The rows of a village in the order of the file. */
    List<Line> lines(ImportId id, UnitId village) {
        return db.select(STAGED.SHEET, STAGED.ROW_NUMBER, STAGED.SEALED)
                .from(STAGED)
                .where(STAGED.IMPORT_ID.eq(id.value()), STAGED.VILLAGE_ID.eq(village.value()))
                .orderBy(STAGED.SHEET, STAGED.ROW_NUMBER)
                .fetch(row -> seal.open(SHEETS[row.value1()], row.value2(), row.value3()));
    }

    int count(ImportId id) {
        return db.fetchCount(STAGED, STAGED.IMPORT_ID.eq(id.value()));
    }

    void forget(ImportId id) {
        db.deleteFrom(STAGED).where(STAGED.IMPORT_ID.eq(id.value())).execute();
    }
}
