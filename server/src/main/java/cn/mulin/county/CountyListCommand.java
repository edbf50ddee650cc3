package cn.mulin.county;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Says which counties this installation has. */
@Component
@Command.Said(name = "county list", does = "列出本系统里的县（市、区）")
class CountyListCommand implements Command {

    private final Counties counties;

    CountyListCommand(Counties counties) {
        this.counties = counties;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var all = counties.all();
        if (all.isEmpty()) {
            out.println("还没有县（市、区）。建一个：./mulin county create 代码 --name 名称");
        }
        all.forEach(county -> out.printf(
                "%s  %s  %s%s%n", county.code(), county.name(), state(county.state()), county.demo() ? "  演示" : ""));
    }

    private static String state(County.State state) {
        return switch (state) {
            case SETTING_UP -> "筹备中";
            case OPEN -> "使用中";
            case CLOSED -> "已停用";
        };
    }
}
