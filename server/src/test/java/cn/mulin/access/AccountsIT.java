package cn.mulin.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@DisplayName("账号 and who may give what to whom")
class AccountsIT {

    private static Ground ground;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource road;

    @BeforeEach
    void lay() {
        if (ground == null) {
            ground = Ground.lay(context);
        }
    }

    @Test
    void an_account_opened_by_one_administrator_is_seated_by_another(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var opened = open(admin, "li.zhishu", null);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var id = opened.json().get("id").asString();
        var seat = Map.of("desk", ground.here.clerk(), "role", Role.VILLAGE_CLERK);

        assertThat(admin.post("/api/accounts/" + id + "/seats", seat).status()).isEqualTo(403);
        assertThat(officer.post("/api/accounts/" + id + "/seats", seat).status())
                .isEqualTo(204);

        var clerk = callers.visitor();
        var signedIn = clerk.post(
                "/api/session/password",
                Map.of(
                        "login",
                        "li.zhishu",
                        "password",
                        opened.json().get("firstPassword").asString()));
        assertThat(signedIn.json().at("/actor/desk/name").asString()).isEqualTo("东村村委会");
        assertThat(signedIn.json().get("permissions").toString()).contains("people:read");
    }

    @Test
    void a_role_must_fit_the_desk(Callers callers) {
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var account = callers.staff("wu.zhen");
        var answer = officer.post(
                "/api/accounts/" + account + "/seats", Map.of("desk", ground.here.clerk(), "role", Role.COUNTY_OFFICE));
        assertThat(answer.code()).isEqualTo("access.role-does-not-fit-desk");
    }

    @Test
    void the_three_administrators_are_never_one_person(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var first = open(admin, "san.yuan.1", ground.here.resident())
                .json()
                .get("id")
                .asString();
        var second = open(admin, "san.yuan.2", ground.here.resident())
                .json()
                .get("id")
                .asString();
        var auditor = Map.of("duty", Account.Kind.AUDITOR);
        var administrator = Map.of("duty", Account.Kind.SYSTEM_ADMIN);
        var seat = Map.of("desk", ground.here.clerk(), "role", Role.VILLAGE_CLERK);

        assertThat(officer.post("/api/accounts/" + first + "/duty", auditor).status())
                .isEqualTo(204);
        assertThat(officer.post("/api/accounts/" + second + "/duty", administrator)
                        .code())
                .isEqualTo("access.duties-not-separated");
        assertThat(officer.post("/api/accounts/" + second + "/seats", seat).code())
                .isEqualTo("access.duties-not-separated");
        assertThat(officer.post("/api/accounts/" + first + "/seats", seat).code())
                .isEqualTo("access.not-a-staff-account");
    }

    @Test
    void a_change_of_seat_ends_the_sessions(Callers callers) {
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var account = callers.staff("zhou.qi");
        var caller = callers.signedIn(account, Account.Kind.STAFF);
        assertThat(caller.get("/api/session").json().get("actor").isNull()).isFalse();
        officer.post(
                "/api/accounts/" + account + "/seats", Map.of("desk", ground.here.clerk(), "role", Role.VILLAGE_CLERK));
        assertThat(caller.get("/api/session").json().get("actor").isNull()).isTrue();
    }

    @Test
    void an_open_term_makes_a_leader_with_the_scope_of_the_post(Callers callers) {
        ground.appoint(ground.there.resident(), ground.there.post());
        var leader = callers.person(ground.there.resident());
        var view = leader.get("/api/session").json();
        assertThat(view.at("/actor/kind").asString()).isEqualTo("LEADER");
        assertThat(view.at("/actor/desk/path").asString()).isEqualTo(ground.there.path());
        assertThat(view.at("/actor/title").asString()).contains("西2号");
    }

    @Test
    void a_leader_signs_in_with_a_printed_slip_once_and_then_with_a_pin(Callers callers) {
        ground.appoint(ground.here.resident(), ground.here.post());
        var clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        var foreign = callers.as(Role.VILLAGE_CLERK, ground.there.clerk());
        var form = Map.of("desk", ground.here.post());
        assertThat(foreign.post("/api/slips", form).status()).isEqualTo(404);
        var slip = clerk.post("/api/slips", form).json().get("slip").asString();

        var phone = callers.visitor();
        assertThat(phone.post("/api/session/slip", Map.of("slip", slip.toLowerCase()))
                        .json()
                        .at("/actor/name")
                        .asString())
                .isEqualTo("东小明");
        assertThat(callers.visitor()
                        .post("/api/session/slip", Map.of("slip", slip))
                        .code())
                .isEqualTo("access.wrong-slip");
        assertThat(phone.post("/api/session/pin", Map.of("pin", "123456")).code())
                .isEqualTo("access.weak-pin");
        assertThat(phone.post("/api/session/pin", Map.of("pin", "270419")).status())
                .isEqualTo(200);
        phone.delete("/api/session");
        assertThat(phone.post("/api/session/pin", Map.of("pin", "270418")).code())
                .isEqualTo("access.wrong-pin");
        assertThat(phone.post("/api/session/pin", Map.of("pin", "270419"))
                        .json()
                        .at("/actor/kind")
                        .asString())
                .isEqualTo("LEADER");
    }

    @Test
    void a_write_sent_twice_is_done_once(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var key = UUID.randomUUID().toString();
        var form = Map.of("login", "once.only", "name", "只此一次");
        var first = admin.send("POST", "/api/accounts", form, "Idempotency-Key", key);
        var again = admin.send("POST", "/api/accounts", form, "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo("{\"replayed\":true}");
        var other =
                admin.send("POST", "/api/accounts", Map.of("login", "another", "name", "另一个"), "Idempotency-Key", key);
        assertThat(other.code()).isEqualTo("retry.key-reused");
        assertThat(admin.get("/api/accounts?q=once.only").json().get("rows")).hasSize(1);
    }

    @Test
    void a_refused_write_may_be_tried_again_with_the_same_key(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var key = UUID.randomUUID().toString();
        open(admin, "taken.login", null);
        var form = Map.of("login", "taken.login", "name", "重名");
        assertThat(admin.send("POST", "/api/accounts", form, "Idempotency-Key", key)
                        .code())
                .isEqualTo("access.login-taken");
        assertThat(JdbcClient.create(road)
                        .sql("select count(*) from kernel.done_request where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_list_is_narrowed_by_role_state_and_unit(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var seated = open(admin, "narrow.seated", null).json().get("id").asString();
        open(admin, "narrow.idle", null);
        officer.post(
                "/api/accounts/" + seated + "/seats", Map.of("desk", ground.here.clerk(), "role", Role.VILLAGE_CLERK));

        assertThat(logins(admin, "role=VILLAGE_CLERK")).containsOnly("narrow.seated");
        assertThat(logins(admin, "state=UNSEATED")).containsOnly("narrow.idle");
        assertThat(logins(admin, "state=NEVER_SEEN")).contains("narrow.seated", "narrow.idle");
        assertThat(logins(admin, "state=LOCKED")).isEmpty();
    }

    @Test
    void an_account_tells_whoever_looks_what_they_may_do_with_it(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var officer = callers.as(Account.Kind.SECURITY_OFFICER);
        var id = open(admin, "what.may.i", null).json().get("id").asString();
        assertThat(actions(admin, id)).containsExactly("lock", "reset-password", "close");
        assertThat(actions(officer, id)).containsExactly("lock", "give-seat", "appoint");
        assertThat(actions(callers.as(Account.Kind.AUDITOR), id)).isEmpty();
    }

    private static List<String> logins(Caller admin, String narrowed) {
        var rows = admin.get("/api/accounts?q=narrow&" + narrowed).json().get("rows");
        return rows.values().stream().map(row -> row.get("login").asString()).toList();
    }

    private static List<String> actions(Caller who, String id) {
        var actions = who.get("/api/accounts/" + id).json().get("actions");
        return actions.values().stream().map(action -> action.asString()).toList();
    }

    private static Caller.Answer open(Caller admin, String login, UUID resident) {
        return admin.post(
                "/api/accounts",
                resident == null
                        ? Map.of("login", login, "name", "李支书")
                        : Map.of("login", login, "name", "李支书", "resident", resident));
    }
}
