package cn.mulin.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import cn.mulin.MulinIT;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MulinIT
@DisplayName("县域 context")
class CountyContextIT {

    /** The bell rang in a county. */
    record Rung(String id) {}

    @Autowired
    Counties counties;

    @Autowired
    BellBook book;

    @Autowired
    EventReplay replay;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    private CountyCode here;
    private CountyCode there;

    @BeforeEach
    void two_counties(CountyCode county) {
        here = county;
        there = new CountyCode(String.valueOf(ThreadLocalRandom.current().nextInt(800_000, 900_000)));
        counties.create(there, "邻县", true);
    }

    @Test
    void a_job_runs_in_each_county() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(book.of("job")).contains(inside("job", here), inside("job", there)));
        assertThat(book.of("job")).allMatch(line -> line.database().equals("mulin_" + line.county()));
    }

    @Test
    void an_after_commit_listener_acts_in_the_county_of_the_event() {
        var rung = ring(there);
        await().untilAsserted(() -> assertThat(book.of(rung)).containsExactly(inside(rung, there)));
        await().untilAsserted(() -> assertThat(openPublicationsOf(there)).isZero());
    }

    @Test
    void a_replayed_publication_acts_in_the_county_it_was_stored_in() {
        book.closed = true;
        var rung = ring(there);
        await().untilAsserted(() -> assertThat(book.missed).contains(rung));
        assertThat(openPublicationsOf(there)).isOne();
        assertThat(openPublicationsOf(here)).isZero();
        book.closed = false;
        await().untilAsserted(() -> {
            replay.replay();
            assertThat(book.of(rung)).containsExactly(inside(rung, there));
        });
        await().untilAsserted(() -> assertThat(openPublicationsOf(there)).isZero());
    }

    @Test
    void what_was_rolled_back_is_told_to_nobody() {
        var id = Ids.next().toString();
        assertThatIllegalStateException()
                .isThrownBy(() -> CountyContext.run(
                        there,
                        () -> transaction.executeWithoutResult(status -> {
                            events.publishEvent(new Rung(id));
                            throw new IllegalStateException("no");
                        })));
        assertThat(openPublicationsOf(there)).isZero();
        assertThat(book.of(id)).isEmpty();
    }

    private String ring(CountyCode county) {
        var id = Ids.next().toString();
        CountyContext.run(county, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Rung(id))));
        return id;
    }

    private static BellBook.Line inside(String who, CountyCode county) {
        return new BellBook.Line(who, county.value(), "mulin_" + county);
    }

    private long openPublicationsOf(CountyCode county) {
        return CountyContext.<Long, RuntimeException>in(
                county,
                () -> sql.sql("select count(*) from kernel.event_publication")
                        .query(Long.class)
                        .single());
    }
}
