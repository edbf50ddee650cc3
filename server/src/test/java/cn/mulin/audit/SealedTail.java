package cn.mulin.audit;

import static org.awaitility.Awaitility.await;

import cn.mulin.kernel.CountyContext;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of a county's chain. The sealer writes into entries; once all are sealed, nothing there changes by itself. */
public final class SealedTail {

    private SealedTail() {}

    /** In the county the caller is in. */
    public static void awaited(JdbcClient sql) {
        awaited(sql, "select count(*) = 0 from audit.entry where place is null");
    }

    /**
     * Of a county made just now: its first run of retention leaves an entry too, whenever it comes; the next one is a day
     * away.
     */
    public static void awaitedOfANewCounty(JdbcClient sql) {
        awaited(sql, "select count(*) > 0 from people.retention_run");
        awaited(sql);
    }

    private static void awaited(JdbcClient sql, String holds) {
        var county = CountyContext.current();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> CountyContext.<Boolean, RuntimeException>in(
                        county, () -> sql.sql(holds).query(Boolean.class).single()));
    }
}
