package cn.mulin.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of every table of a database, in short: {@code table | columns | how many | sum}. */
final class Rows {

    private Rows() {}

    static List<String> of(Connection database) throws SQLException {
        var all = new ArrayList<String>();
        for (var table : tables(database)) {
            all.add(line(database, table[0], table[1]));
        }
        return all;
    }

    /** The same tables and columns as {@code lines}, as they are now; what is gone is said. */
    static List<String> again(Connection database, List<String> lines) throws SQLException {
        var all = new ArrayList<String>();
        for (String line : lines) {
            var parts = line.split(" \\| ");
            all.add(line(database, parts[0], parts[1]));
        }
        return all;
    }

    private static String line(Connection database, String table, String columns) throws SQLException {
        var sum = "select count(*) || ' | ' || coalesce(md5(string_agg(one, '/' order by one)), '-')"
                + " from (select row(" + columns + ")::text as one from " + table + ") as kept";
        try (var work = database.createStatement();
                var row = work.executeQuery(sum)) {
            row.next();
            return table + " | " + columns + " | " + row.getString(1);
        } catch (SQLException gone) {
            return table + " | " + columns + " | " + gone.getMessage();
        }
    }

    private static List<String[]> tables(Connection database) throws SQLException {
        var found = new ArrayList<String[]>();
        try (var work = database.createStatement();
                var row = work.executeQuery("""
                        select format('%I.%I', n.nspname, c.relname),
                               string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname not like 'pg\\_%'
                          and n.nspname not in ('information_schema', 'public')
                          and c.relname <> 'flyway_schema_history'
                        group by 1 order by 1
                        """)) {
            while (row.next()) {
                found.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return found;
    }
}
