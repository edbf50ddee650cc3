package cn.mulin.county;

import org.jspecify.annotations.Nullable;

/**
 * 数据库服务 — the PostgreSQL server that holds the control database and the counties' databases: the embedded one, or one
 * named from outside.
 */
final class Cluster implements AutoCloseable {

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

    String url(String database) {
        return base + database + "?" + QUIET;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Nullable
    PostgresServer server() {
        return embedded;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
