package cn.mulin.county.closing;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Takes a closing back. Safe to repeat. */
@Component
@Command.Said(name = "county reopen", usage = "代码 --name 名称", does = "停用错了，恢复录入；名称要再写一遍")
class CountyReopenCommand implements Command {

    private final Closings closings;

    CountyReopenCommand(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var county = closings.reopen(words.county(), words.required("name"));
        out.println(county.code() + " " + county.name() + " 可以录入了。");
    }
}
