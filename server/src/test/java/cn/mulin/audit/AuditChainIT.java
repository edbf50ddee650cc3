package cn.mulin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MulinIT
@DisplayName("审计 chained")
class AuditChainIT {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditChain chain;

    @Autowired
    DataSource road;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void sealed_entries_stand_without_a_gap_and_the_chain_is_whole() {
        for (int i = 0; i < 30; i++) {
            audit.did("test.done", "thing", Ids.next(), "第" + i + "件");
        }
        sealAll();
        var verification = chain.verify();
        assertThat(verification.whole()).isTrue();
        assertThat(verification.to()).isGreaterThanOrEqualTo(30);
        assertThat(gaps()).isZero();
        assertThat(chain.verify(5, 12))
                .matches(Verification::whole)
                .matches(part -> part.from() == 5 && part.to() == 12);
    }

    @Test
    void a_changed_entry_is_found_at_its_place() throws SQLException {
        audit.did("test.before", "thing", null);
        audit.did("test.touched", "thing", null);
        audit.did("test.after", "thing", null);
        sealAll();
        long place = placeOf("test.touched");
        past("update audit.entry set detail = 'another' where deed = 'test.touched'");
        assertThat(chain.verify().brokenAt()).isEqualTo(place);
        past("update audit.entry set detail = null where deed = 'test.touched'");
        assertThat(chain.verify().whole()).isTrue();
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_an_entry() {
        audit.did("test.kept", "thing", null);
        sealAll();
        for (var statement : List.of(
                "update audit.entry set deed = 'test.other' where deed = 'test.kept'",
                "update audit.entry set place = null, seal = null where deed = 'test.kept'",
                "delete from audit.entry where deed = 'test.kept'",
                "truncate audit.entry")) {
            assertThatThrownBy(() -> db().sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        transaction.executeWithoutResult(status -> {
            audit.did("test.rolled-back", "thing", null);
            status.setRollbackOnly();
        });
        assertThat(count("test.rolled-back")).isZero();
    }

    @Test
    void an_entry_that_cannot_be_written_fails_the_deed() {
        var id = Ids.next();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    db().sql("insert into access.attempt (kind, key, failures, last_at) values ('ASK', ?, 1, now())")
                            .param(id.toString().getBytes())
                            .update();
                    audit.did("x".repeat(200), "thing", null);
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(db().sql("select count(*) from access.attempt where key = ?")
                        .param(id.toString().getBytes())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothing_is_sealed_past_a_transaction_still_open() throws Exception {
        sealAll();
        try (var open = road.getConnection()) {
            open.setAutoCommit(false);
            try (var insert = open.createStatement()) {
                insert.execute("insert into audit.entry (id, at, account, kind, deed, subject) values "
                        + "(gen_random_uuid(), now(), gen_random_uuid(), 'SYSTEM', 'test.slow', 'thing')");
            }
            audit.did("test.quick", "thing", null);
            seal();
            assertThat(chain.verify().tail().entries()).isPositive();
            assertThat(db().sql("select place is null from audit.entry where deed = 'test.quick'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            open.commit();
        }
        sealAll();
        assertThat(placeOf("test.slow")).isLessThan(placeOf("test.quick"));
        assertThat(chain.verify().whole()).isTrue();
    }

    @Test
    void the_auditor_reads_and_verifies_and_nobody_else_does(Callers callers) {
        audit.did("test.read-by-the-auditor", "thing", null);
        var auditor = callers.as(Account.Kind.AUDITOR);
        var rows = auditor.get("/api/audit/entries?deed=test.read").json().get("rows");
        assertThat(rows).hasSize(1);
        assertThat(auditor.get("/api/audit/entries?deed=access.account-opened").text())
                .contains("\"subjectName\":\"工作人员\"");
        assertThat(auditor.get("/api/audit/verification").json().get("whole").asBoolean())
                .isTrue();
        assertThat(auditor.post("/api/audit/export?deed=test.read").text()).contains("test.read-by-the-auditor");
        assertThat(callers.as(Account.Kind.SYSTEM_ADMIN)
                        .get("/api/audit/entries")
                        .status())
                .isEqualTo(403);
    }

    private void seal() {
        new SealingClock(chain).run();
    }

    /** The server's own clock may be at it, and whatever else is open in the cluster holds the sealer back for a moment. */
    private void sealAll() {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    seal();
                    return chain.verify().tail().entries() == 0;
                });
    }

    private long gaps() {
        return db().sql("select max(place) - count(place) from audit.entry")
                .query(Long.class)
                .single();
    }

    private long placeOf(String deed) {
        return db().sql("select place from audit.entry where deed = ?")
                .param(deed)
                .query(Long.class)
                .single();
    }

    private long count(String deed) {
        return db().sql("select count(*) from audit.entry where deed = ?")
                .param(deed)
                .query(Long.class)
                .single();
    }

    /** As somebody with the database in their hands would: past the triggers. */
    private void past(String statement) throws SQLException {
        assertThat(CountyContext.find()).isPresent();
        try (var connection = road.getConnection();
                var command = connection.createStatement()) {
            command.execute("set session_replication_role = replica");
            command.execute(statement);
            command.execute("set session_replication_role = origin");
        }
    }

    private JdbcClient db() {
        return JdbcClient.create(road);
    }
}
