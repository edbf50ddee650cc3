package cn.mulin.county;

import cn.mulin.county.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 数据库服务 — the PostgreSQL server that holds the control database and the counties' databases: the embedded one, or one
 * named from outside.
 */
public final class Cluster implements AutoCloseable {

    /** no row of data in an exception's message: it may end in a log */
    private static final String QUIET = "logServerErrorDetail=false&ApplicationName=mulin&reWriteBatchedInserts=true";

    private final @Nullable PostgresServer embedded;
    private final String base;
    private final String user;
    private final String password;

    private Cluster(@Nullable PostgresServer embedded, String base, String user, String password) {
        this.embedded = embedded;
        this.base = base;
        this.user = user;
        this.password = password;
    }

    static Cluster embedded(PostgresServer server) {
        return new Cluster(server, server.url(""), PostgresServer.USER, server.password());
    }

    static Cluster external(String url, String user, String password) {
        return new Cluster(null, url.endsWith("/") ? url : url + "/", user, password);
    }

    /** A plain connection to one database; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    String url(String database) {
        return base + database + "?" + QUIET;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** The embedded server; empty where the database is somebody else's. */
    public Optional<PostgresServer> server() {
        return Optional.ofNullable(embedded);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
