package cn.mulin.county;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a county's database and registers it. Safe to repeat. */
@Component
@Command.Said(name = "county create", usage = "代码 [--name 名称] [--demo]", does = "新建一个县（市、区）：建库、登记；已有的不动")
class CountyCreateCommand implements Command {

    /** 省级代码 (GB/T 2260). */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82);

    private final Counties counties;

    CountyCreateCommand(Counties counties) {
        this.counties = counties;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var code = words.county();
        refuseOutsideTheCountry(code);
        boolean there = counties.find(code).isPresent();
        var county = counties.create(code, words.option("name").orElse(code.value()), words.has("demo"));
        if (there) {
            out.println(code + " 已经有了，没有改动。");
            return;
        }
        out.println(county.code() + " " + county.name() + " 已建好。网址：/" + county.code() + "/desk");
        out.println("接着请备份密钥文件夹；没有密钥，密封的内容谁也打不开。");
        if (!county.demo()) {
            out.println("正式启用要三员：./mulin county init " + code + "。建错了：./mulin county discard " + code + " --name "
                    + county.name() + "。");
        }
    }

    private static void refuseOutsideTheCountry(CountyCode code) {
        if (!PROVINCES.contains(Integer.valueOf(code.value().substring(0, 2)))) {
            throw new OperatorTrouble("“" + code + "”开头的两位不是任何省（自治区、直辖市）的代码，请核对。No province has this code.");
        }
    }
}
