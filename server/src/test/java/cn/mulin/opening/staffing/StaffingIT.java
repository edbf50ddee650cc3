package cn.mulin.opening.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("工作人员开户")
class StaffingIT {

    private static Ground ground;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void lay() {
        if (ground == null) {
            ground = Ground.lay(context);
        }
    }

    @Test
    void one_opens_another_grants_and_a_slip_lets_in_once(Callers callers) throws IOException {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var security = callers.as(Account.Kind.SECURITY_OFFICER);
        var file = sheet(
                List.of("何演示", "he.yanshi", "19900000002", "书记", village(), "村（社区）干部"),
                List.of("文演示", "wen.yanshi", "", "主任", ground.county.code(), "县三长办"));
        assertThat(report(admin.sendFile("/api/opening/staff/check", "a.xlsx", file)))
                .isEqualTo("2 2 0 0");
        assertThat(report(admin.sendFile("/api/opening/staff", "a.xlsx", file))).isEqualTo("2 2 0 0");
        assertThat(report(admin.sendFile("/api/opening/staff", "a.xlsx", file)))
                .as("again")
                .isEqualTo("0 0 2 0");

        var password = slips(admin).get("he.yanshi");
        assertThat(password).isNotNull();
        assertThat(slips(admin).get("he.yanshi")).as("printed anew").isNotEqualTo(password);
        var clerk = callers.visitor();
        assertThat(clerk.post("/api/session/password", Map.of("login", "he.yanshi", "password", password))
                        .status())
                .isEqualTo(401);

        var seats = new ArrayList<String>();
        security.get("/api/opening/seats")
                .json()
                .get("rows")
                .forEach(row -> seats.add(row.get("id").asString()));
        var decision = Map.of("seats", seats, "granted", true);
        assertThat(admin.post("/api/opening/seats/decide", decision).status()).isEqualTo(403);
        assertThat(security.post("/api/opening/seats/decide", decision).status())
                .isEqualTo(204);
        assertThat(security.post("/api/opening/seats/decide", decision).code()).isEqualTo("opening.seat-decided");

        var latest = slips(admin).get("he.yanshi");
        var in = clerk.post("/api/session/password", Map.of("login", "he.yanshi", "password", latest));
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(slips(admin)).as("who has been in gets no slip").doesNotContainKey("he.yanshi");
    }

    @Test
    void a_wrong_row_is_named_and_opens_nobody(Callers callers) throws IOException {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var file = sheet(
                List.of("好演示", "hao.yanshi", "", "", village(), "村（社区）干部"), List.of("坏演示", "坏", "", "", "没有的镇", "县长"));
        var tried = admin.sendFile("/api/opening/staff/check", "a.xlsx", file);
        assertThat(tried.json().get("flawed").asInt()).isEqualTo(3);
        assertThat(tried.json().get("flaws").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(admin.sendFile("/api/opening/staff", "a.xlsx", file).code()).isEqualTo("opening.staff-rows-wrong");
        assertThat(admin.get("/api/accounts?q=hao").json().get("rows")).isEmpty();
    }

    @Test
    void what_is_no_workbook_is_told_so(Callers callers) throws IOException {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var whole = sheet(List.of("好演示", "hao.yanshi", "", "", village(), "村（社区）干部"));
        for (byte[] bad : List.of(
                new byte[0], "姓名,登录名".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2))) {
            var answer = admin.sendFile("/api/opening/staff/check", "a.xlsx", bad);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        }
    }

    @Test
    void the_template_has_every_office_and_the_filing_lists_hold_every_table(Callers callers) throws IOException {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var template = admin.get("/api/opening/staff/template").raw().body();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            var places = book.findSheet("单位").orElseThrow().read();
            assertThat(places).anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo(village()));
        }
        var filing = admin.post("/api/opening/filing").raw().body();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(filing))) {
            var data = book.findSheet("数据清单").orElseThrow().read();
            assertThat(data).anySatisfy(row -> assertThat(row.getCellText(6)).isEqualTo("手机号，SM4-GCM 密封"));
            assertThat(data).filteredOn(row -> row.getCellText(2).isBlank()).isEmpty();
            assertThat(book.findSheet("功能清单").orElseThrow().read()).hasSizeGreaterThan(40);
        }
    }

    private static String village() {
        return ground.here.town().name() + " " + ground.here.village().name();
    }

    private static String report(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var json = answer.json();
        return "%d %d %d %d"
                .formatted(
                        json.get("opened").asInt(),
                        json.get("seats").asInt(),
                        json.get("unchanged").asInt(),
                        json.get("flawed").asInt());
    }

    /** By log-in, the passwords as they stand on the paper. */
    private static Map<String, String> slips(Caller admin) throws IOException {
        var answer = admin.post("/api/opening/staff/slips", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Papers.slips(answer.raw().body());
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) throws IOException {
        return Papers.sheet(List.of(rows));
    }
}
