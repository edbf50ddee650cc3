package cn.mulin.county;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Makes a county's database and registers it. Safe to repeat. */
@Component
@Command.Said(name = "county create", usage = "代码 [--name 名称] [--demo]", does = "新建一个县（市、区）：建库、登记；已有的不动")
class CountyCreateCommand implements Command {

    private final Counties counties;

    CountyCreateCommand(Counties counties) {
        this.counties = counties;
    }

    @Override
    public void run(Words words, PrintStream out) {
        var code = words.county();
        boolean there = counties.find(code).isPresent();
        var county = counties.create(code, words.option("name").orElse(code.value()), words.has("demo"));
        if (there) {
            out.println(code + " 已经有了，没有改动。");
            return;
        }
        out.println(county.code() + " " + county.name() + " 已建好。网址：/" + county.code() + "/desk");
        out.println("接着请备份密钥文件夹；没有密钥，密封的内容谁也打不开。");
    }
}
