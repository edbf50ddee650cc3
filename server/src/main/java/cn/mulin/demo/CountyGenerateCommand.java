package cn.mulin.demo;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Makes a demo county of a given size. Cut short, it goes on when called again. */
@Component
@Command.Said(
        name = "county generate",
        usage = "--code 代码 [--households 户数] [--seed 种子] [--name 名称]",
        does = "生成一个演示县：真实的区划，虚构的人家和三长；同一种子生成同样的人；已划分的村不动")
class CountyGenerateCommand implements Command {

    private static final int MOST = 2_000_000;
    private static final int TIMES_TOLD = 40;

    private final GeneratedCounties counties;

    CountyGenerateCommand(GeneratedCounties counties) {
        this.counties = counties;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var code = words.required("code");
        if (!CountyCode.looksLike(code)) {
            throw new OperatorTrouble("“" + code + "”不是六位的县级区划代码。Not a county code of six digits.");
        }
        var wanted = new GeneratedCounties.Wanted(
                new CountyCode(code),
                words.option("name").orElse(null),
                (int) number(words, "households", 20_000, MOST),
                number(words, "seed", 7, Long.MAX_VALUE),
                null);
        int added = counties.generate(wanted, (done, all, households) -> {
            if (done == all || done * TIMES_TOLD / all > (done - 1) * TIMES_TOLD / all) {
                out.printf("  第 %d 个村，共 %d 个；已添 %,d 户%n", done, all, households);
            }
        });
        out.printf("%s 添了 %,d 户虚构的人家。网址：/%s/desk%n", code, added, code);
    }

    private static long number(Words words, String option, long otherwise, long most) {
        var text = words.option(option).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) > most) {
            throw new OperatorTrouble("--" + option + " 要写成不大于 " + most + " 的整数。Not a number in range.");
        }
        return Long.parseLong(text);
    }
}
