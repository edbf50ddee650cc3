package cn.mulin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.LineSink;
import cn.mulin.roster.workbook.RosterFile;
import cn.mulin.roster.workbook.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("rosters over the wire")
class RosterApiIT {

    private static final String BOUNDARY = "mulin-test";
    private static final String GOOD = "户编号,门牌\n";

    @Autowired
    DataSource road;

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller clerk;
    private Caller neighbour;
    private Caller town;
    private Caller leader;

    @BeforeEach
    void people(Callers callers) {
        if (ground != null) {
            return;
        }
        ground = Ground.lay(context);
        clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        neighbour = callers.as(Role.VILLAGE_CLERK, ground.there.clerk());
        town = callers.as(Role.TOWN_ROOM, ground.here.townRoom());
        ground.appoint(ground.here.resident(), ground.here.post());
        leader = callers.person(ground.here.resident());
    }

    private UUID village() {
        return ground.here.village().id().value();
    }

    private static Caller.Answer handIn(Caller caller, UUID unit, String name, String csv) {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        return caller.send(
                "POST",
                "/api/roster/imports?unit=" + unit,
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Looks until the server has done what it does by itself. */
    private static Caller.Answer settled(Caller caller, String id) {
        Caller.Answer answer;
        String state;
        do {
            answer = caller.get("/api/roster/imports/" + id);
            assertThat(answer.status()).isEqualTo(200);
            state = answer.json().at("/item/state").asString();
        } while (state.equals("READING") || state.equals("APPLYING"));
        return answer;
    }

    private String checked(Caller caller, UUID unit, String csv) {
        var received = handIn(caller, unit, "名册.csv", csv);
        assertThat(received.status()).as(received.toString()).isEqualTo(201);
        var id = received.json().at("/id").asString();
        settled(caller, id);
        return id;
    }

    @Test
    void are_read_checked_and_applied_when_somebody_says_so() {
        var id = checked(clerk, village(), GOOD + "A1,一号\nA2,二号\n");
        var seen = settled(clerk, id).json();
        assertThat(seen.at("/item/state").asString()).isEqualTo("CHECKED");
        assertThat(seen.at("/totals/households/added").asInt()).isEqualTo(2);
        assertThat(seen.at("/actions").toString()).isEqualTo("[\"apply\",\"cancel\"]");
        assertThat(clerk.post("/api/roster/imports/" + id + "/apply", Map.of("faultlessOnly", false))
                        .status())
                .isEqualTo(204);
        assertThat(settled(clerk, id).json().at("/item/state").asString()).isEqualTo("DONE");
        var villages = clerk.get("/api/roster/imports/" + id + "/villages").json();
        assertThat(villages.at("/0/state").asString()).isEqualTo("APPLIED");
        assertThat(clerk.post("/api/roster/imports/" + id + "/cancel").code()).isEqualTo("roster.already-over");
    }

    @Test
    void with_faults_come_back_with_a_column_that_says_which() throws IOException {
        var id = checked(clerk, village(), GOOD + "B1,一号\nB2,\n");
        assertThat(clerk.post("/api/roster/imports/" + id + "/apply", Map.of("faultlessOnly", false))
                        .code())
                .isEqualTo("roster.has-faults");
        var flaws = clerk.get("/api/roster/imports/" + id + "/flaws").json();
        assertThat(flaws.at("/flaws/0").toString()).contains("\"sheet\":\"户\"", "\"row\":3", "\"column\":\"门牌\"");
        var returned = clerk.get("/api/roster/imports/" + id + "/returned");
        assertThat(returned.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("%E9%97%AE%E9%A2%98");
        var lines = lines(returned.raw().body());
        assertThat(lines).hasSize(2);
        assertThat(clerk.post("/api/roster/imports/" + id + "/cancel").status()).isEqualTo(204);
        assertThat(clerk.get("/api/roster/imports/" + id + "/returned").code()).isEqualTo("roster.file-gone");
    }

    @Test
    void that_cannot_be_read_say_why() {
        var id = checked(clerk, village(), "门牌,备注\n一号,x\n");
        var seen = settled(clerk, id).json();
        assertThat(seen.at("/item/state").asString()).isEqualTo("REFUSED");
        assertThat(seen.at("/item/refusal").asString()).isEqualTo("户 第 1 行：缺少这些列：户编号。请补上再上传；列的先后不要紧。");
    }

    @Test
    void are_listed_the_latest_first() {
        var first = checked(clerk, village(), GOOD + "C1,一号\n");
        var second = checked(clerk, village(), GOOD + "C2,二号\n");
        var list = clerk.get("/api/roster/imports").json();
        assertThat(list.at("/imports/0/id").asString()).isEqualTo(second);
        var rest = clerk.get("/api/roster/imports?after=" + second).json();
        assertThat(rest.at("/imports/0/id").asString()).isEqualTo(first);
    }

    @Test
    void have_a_template_with_the_units_of_the_place() {
        var template = clerk.get("/api/roster/template?unit=" + village());
        assertThat(template.status()).isEqualTo(200);
        var csv = clerk.get("/api/roster/template?unit=" + village() + "&sheet=PEOPLE");
        assertThat(csv.text()).startsWith("\uFEFF村（社区）,户编号,姓名,与户主关系,身份证号");
        assertThat(clerk.get("/api/roster/template?unit="
                                + ground.here.unit().id().value())
                        .code())
                .isEqualTo("roster.not-a-division");
    }

    @Nested
    @DisplayName("taken away")
    class Exported {

        private String ask(Caller caller, UUID unit, boolean unmasked, String reason) {
            var asked =
                    caller.post("/api/roster/exports", Map.of("unit", unit, "unmasked", unmasked, "reason", reason));
            assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
            return asked.json().at("/url").asString();
        }

        @Test
        void hide_numbers_unless_a_reason_opens_them_and_are_signed() {
            checked(clerk, village(), GOOD);
            applied("户编号,门牌\nX1,一号\n");
            applied("户编号,姓名,身份证号,电话\nX1,黎某甲," + RosterScene.idNumber(7) + ",19900000077\n");
            var masked =
                    lines(taken(clerk, ask(clerk, village(), false, "")).raw().body());
            assertThat(person(masked).at(Column.ID_NUMBER).text()).contains("********");
            assertThat(person(masked).at(Column.PHONE).text()).isEqualTo("199****0077");
            var url = ask(clerk, village(), true, "核对户籍");
            var open = taken(clerk, url);
            assertThat(person(lines(open.raw().body())).at(Column.ID_NUMBER).text())
                    .isEqualTo(RosterScene.idNumber(7));
            assertThat(neighbour.get(url).code()).isEqualTo("roster.export-unknown");
            var looks = JdbcClient.create(road)
                    .sql("select count(*) from audit.entry where deed = 'roster.exported-unmasked' and detail = '核对户籍'")
                    .query(Integer.class)
                    .single();
            assertThat(looks).isEqualTo(1);
        }

        private Caller.Answer taken(Caller caller, String url) {
            var answer = caller.get(url);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer;
        }

        private void applied(String csv) {
            var id = checked(clerk, village(), csv);
            clerk.post("/api/roster/imports/" + id + "/apply", Map.of("faultlessOnly", false));
            assertThat(settled(clerk, id).json().at("/item/state").asString()).isEqualTo("DONE");
        }

        private Line person(List<Line> lines) {
            return lines.stream()
                    .filter(line -> line.sheet() == Sheet.PEOPLE
                            && line.at(Column.HOUSEHOLD).text().equals("X1"))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void open_only_with_a_reason() {
            var asked = clerk.post("/api/roster/exports", Map.of("unit", village(), "unmasked", true));
            assertThat(asked.code()).isEqualTo("roster.reason-needed");
        }
    }

    @Nested
    @DisplayName("of a neighbour")
    class Elsewhere {

        @Test
        void do_not_exist() {
            var id = checked(clerk, village(), GOOD + "D1,一号\nD2,\n");
            var base = "/api/roster/imports/" + id;
            for (var path : List.of(
                    base,
                    base + "/villages",
                    base + "/flaws",
                    base + "/returned",
                    base + "/villages/" + village() + "/absent")) {
                assertThat(neighbour.get(path).status()).as(path).isEqualTo(404);
            }
            assertThat(neighbour
                            .post(base + "/apply", Map.of("faultlessOnly", true))
                            .status())
                    .isEqualTo(404);
            assertThat(neighbour.post(base + "/cancel").status()).isEqualTo(404);
            assertThat(neighbour.get("/api/roster/imports").text()).doesNotContain(id);
            assertThat(town.get(base).status()).isEqualTo(200);
        }

        @Test
        void cannot_be_handed_in_taken_away_or_filled_in() {
            assertThat(handIn(neighbour, village(), "x.csv", GOOD).status()).isEqualTo(404);
            assertThat(neighbour
                            .post("/api/roster/exports", Map.of("unit", village(), "unmasked", false))
                            .status())
                    .isEqualTo(404);
            assertThat(neighbour.get("/api/roster/template?unit=" + village()).status())
                    .isEqualTo(404);
        }

        @Test
        void cannot_be_reached_through_a_row_of_ones_own_file() {
            var id = checked(clerk, village(), "村（社区）,户编号,门牌\n西村,E1,一号\n");
            var flaws = clerk.get("/api/roster/imports/" + id + "/flaws").text();
            assertThat(flaws).contains("这次导入的范围里没有这个村（社区）");
        }

        @Test
        void are_not_for_leaders() {
            assertThat(leader.get("/api/roster/imports").status()).isEqualTo(403);
            assertThat(handIn(leader, village(), "x.csv", GOOD).status()).isEqualTo(403);
        }
    }

    private static List<Line> lines(byte[] file) {
        var lines = new ArrayList<Line>();
        LineSink sink = lines::add;
        try {
            RosterFile.read(new SeekableInMemoryByteChannel(file), sink);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }
}
