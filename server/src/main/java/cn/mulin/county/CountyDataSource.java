package cn.mulin.county;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The road to the county of the running code: each county has its own database and its own small pool. A connection asked
 * for outside any county is refused, except while the application is being put together, when libraries ask which kind of
 * database this is; they are shown the control database, which holds no people.
 */
final class CountyDataSource extends AbstractDataSource implements SmartInitializingSingleton, AutoCloseable {

    private static final int CONNECTIONS_A_COUNTY = 16;

    /** What a rush opened is given back, and nothing is held ready: the database's connections are for all counties together. */
    private static final Duration KEPT_IDLE = Duration.ofSeconds(30);

    /** A scope is a range, of one door or of all: a plan made once for any range reads the whole county for some of them. */
    private static final String PLANNED_EACH_TIME = "set plan_cache_mode = force_custom_plan";

    private final Cluster cluster;
    private final DataSource control;
    private final Map<CountyCode, HikariDataSource> pools = new ConcurrentHashMap<>();
    private volatile boolean beingPutTogether = true;

    CountyDataSource(Cluster cluster, DataSource control) {
        this.cluster = cluster;
        this.control = control;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var county = CountyContext.find();
        if (county.isPresent()) {
            return to(county.get()).getConnection();
        }
        if (beingPutTogether) {
            return control.getConnection();
        }
        throw new IllegalStateException("a connection was asked for outside any county");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new UnsupportedOperationException("the road to a county has its own log-in");
    }

    DataSource to(CountyCode county) {
        return pools.computeIfAbsent(county, code -> pool("mulin_" + code, CONNECTIONS_A_COUNTY));
    }

    /** A pool of its own for work on one whole database; the caller closes it. */
    HikariDataSource alone(String database) {
        return pool(database, 2);
    }

    void forget(CountyCode county) {
        var pool = pools.remove(county);
        if (pool != null) {
            pool.close();
        }
    }

    private HikariDataSource pool(String database, int size) {
        var config = new HikariConfig();
        config.setPoolName(database);
        config.setJdbcUrl(cluster.url(database));
        config.setUsername(cluster.user());
        config.setPassword(cluster.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(KEPT_IDLE.toMillis());
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(PLANNED_EACH_TIME);
        return new HikariDataSource(config);
    }

    @Override
    public void afterSingletonsInstantiated() {
        beingPutTogether = false;
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
