package cn.mulin.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.ProblemWriter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MulinIT
@DisplayName("while the database is away")
class DatabaseAwayIT {

    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/mulin";

    @Autowired
    ProblemWriter problems;

    @Autowired
    CountyDataSource roads;

    @Autowired
    Databases databases;

    @Test
    void a_county_is_not_unknown_but_to_be_asked_for_in_a_minute() throws ServletException, IOException {
        var away = new CountyStore(JdbcClient.create(new DriverManagerDataSource(NOBODY_LISTENS)));
        var counties = new Counties(away, databases, new Migrations(), roads, event -> {});
        var answer = new MockHttpServletResponse();
        new CountyPathFilter(counties, problems)
                .doFilter(new MockHttpServletRequest("GET", "/430181/api/session"), answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("kernel.busy", "请过一分钟再试");
    }
}
