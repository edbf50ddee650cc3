package cn.mulin.access.province;

import cn.mulin.kernel.CountyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Province accounts, their sessions and the counts they see, in the control database. */
@Repository
class ProvinceStore {

    private final JdbcClient control;

    ProvinceStore(@Qualifier("control") DataSource control) {
        this.control = JdbcClient.create(control);
    }

    boolean add(ProvinceAccount account) {
        return control.sql("""
                                insert into county.province_account (id, login, name, password) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(account.id(), account.login(), account.name(), account.password())
                        .update()
                == 1;
    }

    Optional<ProvinceAccount> byLogin(String login) {
        return control.sql(
                        "select id, login, name, password, locked_until from county.province_account where login = ?")
                .param(login)
                .query(ProvinceStore::account)
                .optional();
    }

    /** Counts a try before it is judged; from the fifth on each costs twice the wait of the one before, up to an hour. */
    void countTry(UUID account, Instant now) {
        control.sql("""
                        update county.province_account set failures = failures + 1,
                            locked_until = case when failures >= 4
                                then ?::timestamptz + least(power(2, failures - 4), 60) * interval '1 minute' end
                        where id = ?
                        """).params(Timestamp.from(now), account).update();
    }

    void forgetTries(UUID account) {
        control.sql("update county.province_account set failures = 0, locked_until = null where id = ?")
                .param(account)
                .update();
    }

    void open(byte[] token, UUID account, Instant now, Instant expires) {
        control.sql("insert into county.province_session (token, account_id, seen_at, expires_at) values (?, ?, ?, ?)")
                .params(token, account, Timestamp.from(now), Timestamp.from(expires))
                .update();
    }

    Optional<ProvinceAccount> alive(byte[] token, Instant now, Instant idleSince) {
        return control.sql("""
                        update county.province_session s set seen_at = ? from county.province_account a
                        where s.token = ? and a.id = s.account_id and s.expires_at > ? and s.seen_at > ?
                        returning a.id, a.login, a.name, a.password, a.locked_until
                        """)
                .params(Timestamp.from(now), token, Timestamp.from(now), Timestamp.from(idleSince))
                .query(ProvinceStore::account)
                .optional();
    }

    void end(byte[] token) {
        control.sql("delete from county.province_session where token = ?")
                .param(token)
                .update();
    }

    void count(CountyCode county, ProvinceQueries.Counts counts, Instant now) {
        control.sql("""
                        insert into county.county_count (code, towns, villages, units, households, residents, leaders, counted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set towns = excluded.towns, villages = excluded.villages,
                            units = excluded.units, households = excluded.households, residents = excluded.residents,
                            leaders = excluded.leaders, counted_at = excluded.counted_at
                        """)
                .param(county.value())
                .param(counts.towns())
                .param(counts.villages())
                .param(counts.units())
                .param(counts.households())
                .param(counts.residents())
                .param(counts.leaders())
                .param(Timestamp.from(now))
                .update();
    }

    /** 一个县 — its name and how many of what; nothing of anybody. */
    record CountyLine(
            String code,
            String name,
            String state,
            boolean demo,
            ProvinceQueries.Counts counts,
            @Nullable Instant countedAt) {}

    List<CountyLine> counties() {
        return control.sql("""
                        select c.code, c.name, c.state, c.demo, k.towns, k.villages, k.units, k.households, k.residents,
                            k.leaders, k.counted_at
                        from county.county c left join county.county_count k on k.code = c.code order by c.code
                        """)
                .query((row, number) -> new CountyLine(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("state"),
                        row.getBoolean("demo"),
                        counts(row),
                        row.getTimestamp("counted_at") == null
                                ? null
                                : row.getTimestamp("counted_at").toInstant()))
                .list();
    }

    private static ProvinceQueries.Counts counts(ResultSet row) throws SQLException {
        return new ProvinceQueries.Counts(
                row.getLong("towns"),
                row.getLong("villages"),
                row.getLong("units"),
                row.getLong("households"),
                row.getLong("residents"),
                row.getLong("leaders"));
    }

    private static ProvinceAccount account(ResultSet row, int number) throws SQLException {
        var locked = row.getTimestamp("locked_until");
        return new ProvinceAccount(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("password"),
                locked == null ? null : locked.toInstant());
    }
}
