package cn.mulin.county;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Takes away a county that was never opened, with its database: made by mistake, or cut short. */
@Component
@Command.Said(name = "county discard", usage = "代码 --name 名称", does = "建错了，整个拿走：只限还没有启用过的县；名称要再写一遍")
class CountyDiscardCommand implements Command {

    private final Counties counties;

    CountyDiscardCommand(Counties counties) {
        this.counties = counties;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var code = words.county();
        var county = counties.find(code)
                .orElseThrow(() -> new OperatorTrouble("没有 " + code + " 这个县（市、区）。There is no such county."));
        if (!county.name().equals(words.required("name"))) {
            throw new OperatorTrouble(
                    "名称对不上，" + code + " 叫" + county.name() + "。什么也没有做。The name differs; nothing was done.");
        }
        counties.discard(code);
        out.println(code + " " + county.name() + " 拿走了，它的库也没有了。");
    }
}
