package cn.mulin.county.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/** The tables of a county's database in an order in which each follows what it refers to, moved by {@code COPY}. */
final class CountyTables {

    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public') and c.relkind = 'r'"
                    + " and c.relname <> 'flyway_schema_history'";

    private final Connection connection;

    CountyTables(Connection connection) {
        this.connection = connection;
    }

    /** By their qualified names, the columns to be moved: all but those the database works out by itself. */
    Map<String, String> inOrder() throws SQLException {
        var columns = pairs("""
                select format('%I.%I', n.nspname, c.relname),
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where\s""" + OURS + " group by 1 order by 1");
        var needs = new TreeMap<String, Set<String>>();
        columns.forEach(column -> needs.put(column.key(), new TreeSet<>()));
        for (Pair reference : pairs("""
                select format('%I.%I', n.nspname, c.relname), format('%I.%I', rn.nspname, r.relname)
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid and\s""" + OURS)) {
            needs.computeIfAbsent(reference.key(), table -> new TreeSet<>()).add(reference.value());
        }
        var named = new LinkedHashMap<String, String>();
        columns.forEach(column -> named.put(column.key(), column.value()));
        var ordered = new LinkedHashMap<String, String>();
        sorted(needs).forEach(table -> ordered.put(table, named.getOrDefault(table, "")));
        return ordered;
    }

    /** The last values of all sequences that were used. */
    Map<String, String> sequences() throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (Pair sequence : pairs("""
                select format('%I.%I', schemaname, sequencename), last_value::text from pg_sequences
                where last_value is not null and schemaname not like 'pg\\_%' order by 1""")) {
            values.put(sequence.key(), sequence.value());
        }
        return values;
    }

    /** @return how many rows */
    long copyOut(String table, String columns, OutputStream to) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " (" + columns + ") to stdout with (format csv, header true)", to);
    }

    /** Into a table emptied before. @return how many rows */
    long copyIn(String table, String columns, InputStream from) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin with (format csv, header true)", from);
    }

    void execute(String statement) throws SQLException {
        try (var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private record Pair(String key, String value) {}

    private List<Pair> pairs(String question) throws SQLException {
        var pairs = new ArrayList<Pair>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.add(new Pair(rows.getString(1), rows.getString(2)));
            }
        }
        return pairs;
    }

    /** Where tables of one module refer to each other in a circle, the first by name goes first. */
    private static Set<String> sorted(Map<String, Set<String>> needs) {
        var done = new LinkedHashSet<String>();
        while (done.size() < needs.size()) {
            int before = done.size();
            needs.forEach((table, needed) -> {
                if (done.containsAll(needed)) {
                    done.add(table);
                }
            });
            if (done.size() == before) {
                needs.keySet().stream()
                        .filter(table -> !done.contains(table))
                        .findFirst()
                        .ifPresent(done::add);
            }
        }
        return done;
    }
}
