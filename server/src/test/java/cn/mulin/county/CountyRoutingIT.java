package cn.mulin.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.CountyCode;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@DisplayName("县域 routing")
class CountyRoutingIT {

    @Autowired
    DataSource road;

    @Test
    void a_connection_leads_to_the_database_of_the_county_at_hand(CountyCode county) {
        var database = JdbcClient.create(road)
                .sql("select current_database()")
                .query(String.class)
                .single();
        assertThat(database).isEqualTo("mulin_" + county);
    }

    @Test
    void a_connection_outside_any_county_is_refused() throws Exception {
        var failure = new Throwable[1];
        var thread = new Thread(() -> failure[0] = org.assertj.core.api.Assertions.catchThrowable(road::getConnection));
        thread.start();
        thread.join();
        assertThat(failure[0]).isInstanceOf(IllegalStateException.class).hasMessageContaining("outside any county");
    }
}
