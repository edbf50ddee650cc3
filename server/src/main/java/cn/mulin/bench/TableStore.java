package cn.mulin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables as PostgreSQL sees them: rows out and in by plain {@code COPY}, and what to ask for. Within a county. */
final class TableStore {

    /** A table, or a part of it. */
    record Part(String table, String rows) {

        static Part whole(String table) {
            return new Part(table, "true");
        }
    }

    /** What a roster fills, in the order of its references: lines hang on villages, and units on lines. */
    static final List<Part> OF_A_ROSTER = List.of(
            new Part("territory.unit", "line_id is null"),
            Part.whole("territory.line"),
            new Part("territory.unit", "line_id is not null"),
            Part.whole("territory.unit_version"),
            Part.whole("territory.desk"),
            Part.whole("territory.place_name"),
            Part.whole("people.household"),
            Part.whole("people.resident"),
            Part.whole("leadership.term"));

    private final JdbcTemplate db;

    TableStore(DataSource road) {
        this.db = new JdbcTemplate(road);
    }

    /** What the database would have found out by itself within minutes. */
    void analyse() {
        db.execute("vacuum analyze");
    }

    long copyOut(Part part, Path file) {
        return rows(copying -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                var columns = copying.columnsOf(part.table());
                return copying.copy()
                        .copyOut(
                                "copy (select %s from %s where %s) to stdout"
                                        .formatted(columns, part.table(), part.rows()),
                                out);
            }
        });
    }

    long copyIn(Part part, Path file) {
        return rows(copying -> {
            try (InputStream in = Files.newInputStream(file)) {
                var columns = copying.columnsOf(part.table());
                return copying.copy().copyIn("copy %s (%s) from stdin".formatted(part.table(), columns), in, 1 << 16);
            }
        });
    }

    /** Up to {@code many} residents who hold a post of the lowest rung, far from each other. */
    List<UUID> leaders(int many) {
        return db.query("""
                select t.resident_id from leadership.term t join territory.unit u on u.id = t.desk_id
                where u.height = 1 and t.ended_on is null order by md5(t.id::text) limit ?
                """, (row, number) -> row.getObject(1, UUID.class), many);
    }

    /** The codes of up to {@code many} villages that have households. */
    List<String> villages(int many) {
        return db.query("""
                select code from territory.unit v
                where tier = 'VILLAGE' and exists (select from people.household h where h.village_id = v.id)
                order by md5(code) limit ?
                """, (row, number) -> row.getString(1), many);
    }

    /** Up to {@code many} households below {@code path}, far from each other. */
    List<UUID> households(String path, int many) {
        return db.query(
                "select id from people.household where path like ? order by md5(id::text) limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                path + "%",
                many);
    }

    long count(String table) {
        return Objects.requireNonNull(db.queryForObject("select count(*) from " + table, Long.class));
    }

    private interface Work {
        long with(Copying copying) throws SQLException, IOException;
    }

    private long rows(Work work) {
        ConnectionCallback<Long> callback = connection -> {
            try {
                return work.with(new Copying(connection));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
        return Objects.requireNonNull(db.execute(callback));
    }

    private record Copying(Connection connection) {

        CopyManager copy() throws SQLException {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        }

        /** Those that are written: what follows from others is left out. */
        String columnsOf(String table) throws SQLException {
            try (var query = connection.prepareStatement("""
                    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    """)) {
                query.setString(1, table);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        }
    }
}
