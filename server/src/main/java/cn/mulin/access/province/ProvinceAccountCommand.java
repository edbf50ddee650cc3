package cn.mulin.access.province;

import cn.mulin.access.Passwords;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Opens an account of the province; its password is told once. */
@Component
@Command.Said(name = "county province", usage = "登录名 --name 单位名称", does = "开一个省级账号：在 /province 登录，只看各县有多少，看不到任何人")
class ProvinceAccountCommand implements Command {

    private static final int LONGEST_NAME = 40;

    private final Provinces provinces;
    private final Passwords passwords;

    ProvinceAccountCommand(Provinces provinces, Passwords passwords) {
        this.provinces = provinces;
        this.passwords = passwords;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var login = words.first("登录名");
        var name = words.required("name").strip();
        if (!login.matches("[a-z0-9._-]{3,40}")) {
            throw new OperatorTrouble("登录名用小写字母、数字和 . _ -，3 到 40 个。Not a log-in: " + login);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new OperatorTrouble("--name 要写，且不超过 " + LONGEST_NAME + " 字。Missing or too long: --name");
        }
        var password = passwords.fresh();
        provinces.open(login, name, password);
        out.println("省级账号已开好：" + name + "　登录名 " + login + "　密码 " + password + "（只显示这一次）");
        out.println("网址：/province");
    }
}
