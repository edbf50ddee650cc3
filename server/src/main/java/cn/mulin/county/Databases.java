package cn.mulin.county;

import cn.mulin.county.postgres.DatabaseTrouble;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes and drops whole databases on the cluster; names come from county codes and are never a user's words. */
final class Databases {

    static final String CONTROL = "mulin";
    static final String TEMPLATE = "mulin_template";
    private static final String MAINTENANCE = "postgres";

    private final Cluster cluster;

    Databases(Cluster cluster) {
        this.cluster = cluster;
    }

    boolean exists(String database) {
        try (var connection = connect();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        } catch (SQLException broken) {
            throw DatabaseTrouble.said(broken);
        }
    }

    void create(String database) {
        // template0: the only one that may carry another locale; sorting by code point is what paths rely on
        execute("create database " + quoted(database) + " template template0 encoding 'UTF8' " + locale());
    }

    void createFromTemplate(String database) {
        execute("create database " + quoted(database) + " template " + quoted(TEMPLATE));
    }

    Connection connect(String database) throws SQLException {
        return cluster.connect(database);
    }

    void drop(String database) {
        execute("drop database if exists " + quoted(database) + " with (force)");
    }

    void rename(String from, String to) {
        execute("alter database " + quoted(from) + " rename to " + quoted(to));
    }

    /** @param hexadecimal what to remember with the database; letters and digits only */
    void comment(String database, String hexadecimal) {
        if (!hexadecimal.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("not hexadecimal: " + hexadecimal);
        }
        execute("comment on database " + quoted(database) + " is '" + hexadecimal + "'");
    }

    String comment(String database) {
        try (var connection = connect();
                var query = connection.prepareStatement(
                        "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = ?")) {
            query.setString(1, database);
            var row = query.executeQuery();
            return row.next() ? row.getString(1) : "";
        } catch (SQLException broken) {
            throw DatabaseTrouble.said(broken);
        }
    }

    private String locale() {
        try (var connection = connect()) {
            return connection.getMetaData().getDatabaseMajorVersion() >= 17
                    ? "locale_provider builtin builtin_locale 'C.UTF-8'"
                    : "locale 'C.UTF-8'";
        } catch (SQLException broken) {
            throw DatabaseTrouble.said(broken);
        }
    }

    private void execute(String statement) {
        try (var connection = connect();
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException broken) {
            throw DatabaseTrouble.said(broken);
        }
    }

    private Connection connect() throws SQLException {
        return cluster.connect(MAINTENANCE);
    }

    private static String quoted(String database) {
        if (!database.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("not a name of a database of Mulin: " + database);
        }
        return '"' + database + '"';
    }
}
