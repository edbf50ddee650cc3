package cn.mulin.county.closing;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Closes a county for writing. Safe to repeat. */
@Component
@Command.Said(name = "county close", usage = "代码 --name 名称", does = "停用一个县（市、区）：从此只能查看和导出，不能再录入；名称要再写一遍")
class CountyCloseCommand implements Command {

    private final Closings closings;

    CountyCloseCommand(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var county = closings.close(words.county(), words.required("name"));
        out.println(county.code() + " " + county.name() + " 已停用：可以查看、可以导出，不能再录入。");
        out.println("接着：");
        out.println("  1. 导出存档：./mulin county export " + county.code() + " --to 文件.tar --keys 另一处/密钥.tar");
        out.println("  2. 档案移交、公告期满之后，按 docs/operations.md“When a county stops using it”销毁。");
        out.println("停错了：./mulin county reopen " + county.code() + " --name " + county.name());
    }
}
