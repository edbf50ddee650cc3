package cn.mulin.demo;

import cn.mulin.access.Account;
import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.access.Role;
import cn.mulin.leadership.Leadership;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.identity.Phone;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 演示账号 — one log-in for each role, printed at the start; they exist in the demo county only. */
@Component
class DemoStaff {

    /** The one password of all demo log-ins; a real county has none that survives its first day. */
    private static final String PASSWORD = "Yanshi-2026-Lin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Territory territory;
    private final Leadership leadership;
    private final Residents residents;

    DemoStaff(Accounts accounts, Passwords passwords, Territory territory, Leadership leadership, Residents residents) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.territory = territory;
        this.leadership = leadership;
        this.residents = residents;
    }

    /** 一个演示账号. */
    private record Login(
            String login,
            String name,
            String what,
            @Nullable Role role,
            Account.@Nullable Kind duty) {}

    private static final List<Login> LOGINS = List.of(
            new Login("office", "文演示", "县三长办", Role.COUNTY_OFFICE, null),
            new Login("town", "章演示", "大瑶镇指挥室", Role.TOWN_ROOM, null),
            new Login("clerk", "何演示", "村（社区）两委", Role.VILLAGE_CLERK, null),
            new Login("admin", "管演示", "系统管理员", null, Account.Kind.SYSTEM_ADMIN),
            new Login("security", "安演示", "安全员", null, Account.Kind.SECURITY_OFFICER),
            new Login("auditor", "申演示", "审计员", null, Account.Kind.AUDITOR));

    void open() {
        for (Login login : LOGINS) {
            var id = accounts.openStaff(
                    new Accounts.NewStaff(login.login(), login.name(), login.what(), null, null, passwords.fresh()));
            accounts.changePassword(id, PASSWORD);
            if (login.role() != null) {
                accounts.giveSeat(id, deskFor(login.role()).id(), login.role());
            }
            if (login.duty() != null) {
                accounts.appoint(id, login.duty());
            }
        }
    }

    private Desk deskFor(Role role) {
        var county = territory.county();
        if (role == Role.COUNTY_OFFICE) {
            return territory.deskOf(county.id());
        }
        var towns = territory.children(county.id());
        Unit town = towns.stream()
                .filter(unit -> unit.name().equals("大瑶镇"))
                .findFirst()
                .orElseGet(towns::getFirst);
        return role == Role.TOWN_ROOM
                ? territory.deskOf(town.id())
                : territory.deskOf(territory.children(town.id()).getFirst().id());
    }

    List<String> logins() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("  " + territory.county().name() + "的演示账号（密码都是 " + PASSWORD + "）：");
        LOGINS.forEach(login -> lines.add("    %-10s %s".formatted(login.login(), login.what())));
        leaderWithPhone()
                .ifPresent(phone -> lines.add("    " + phone.value() + " 三长，在三长的手机端登录；验证码看工作台的「演示短信」（/desk/codes）"));
        return lines;
    }

    /** A leader in the clerk's village, of those who hold its lowest posts. */
    private Optional<Phone> leaderWithPhone() {
        var around = territory.children(deskFor(Role.VILLAGE_CLERK).unit());
        for (var below = around;
                !below.isEmpty();
                below = territory.children(below.getFirst().id())) {
            around = below;
        }
        var posts = around.stream().map(unit -> new DeskId(unit.id().value())).toList();
        var holders = leadership.holders(posts).values().stream()
                .map(leader -> new ResidentId(leader.resident()))
                .toList();
        return residents.phonesForSending(holders).values().stream().findFirst();
    }
}
