package cn.mulin.county;

import cn.mulin.kernel.CountyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counties as the control database knows them. */
class CountyStore {

    private static final String COLUMNS =
            "code, name, state, demo, filing_number, supervision_phone, public_url, schema_stamp";

    private final JdbcClient control;

    CountyStore(JdbcClient control) {
        this.control = control;
    }

    List<County> all() {
        return control.sql("select " + COLUMNS + " from county.county order by code")
                .query(CountyStore::county)
                .list();
    }

    Optional<County> find(CountyCode code) {
        return control.sql("select " + COLUMNS + " from county.county where code = ?")
                .param(code.value())
                .query(CountyStore::county)
                .optional();
    }

    String stampOf(CountyCode code) {
        return control.sql("select schema_stamp from county.county where code = ?")
                .param(code.value())
                .query(String.class)
                .single();
    }

    void add(County county, String stamp) {
        control.sql("""
                        insert into county.county (code, name, state, demo, schema_stamp)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing
                        """)
                .params(county.code().value(), county.name(), county.state().name(), county.demo(), stamp)
                .update();
    }

    void stamped(CountyCode code, String stamp) {
        control.sql("update county.county set schema_stamp = ? where code = ?")
                .params(stamp, code.value())
                .update();
    }

    /** Removes the county and what was kept about it: its figures and its jobs. */
    void remove(CountyCode code) {
        for (String what :
                List.of("county_count where code", "scheduled_task where task_instance", "county where code")) {
            control.sql("delete from county." + what + " = ?")
                    .param(code.value())
                    .update();
        }
    }

    void replace(County county) {
        control.sql("""
                        update county.county set name = ?, state = ?, demo = ?, filing_number = ?, supervision_phone = ?,
                            public_url = ? where code = ?
                        """)
                .param(county.name())
                .param(county.state().name())
                .param(county.demo())
                .param(county.filingNumber())
                .param(county.supervisionPhone())
                .param(county.publicUrl())
                .param(county.code().value())
                .update();
    }

    private static County county(ResultSet row, int number) throws SQLException {
        return new County(
                new CountyCode(row.getString("code")),
                row.getString("name"),
                County.State.valueOf(row.getString("state")),
                row.getBoolean("demo"),
                row.getString("filing_number"),
                row.getString("supervision_phone"),
                row.getString("public_url"));
    }
}
