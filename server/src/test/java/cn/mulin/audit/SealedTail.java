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
        var county = CountyContext.current();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> CountyContext.<Boolean, RuntimeException>in(
                        county,
                        () -> sql.sql("select count(*) = 0 from audit.entry where place is null")
                                .query(Boolean.class)
                                .single()));
    }
}
