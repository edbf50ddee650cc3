package cn.mulin.county.backup;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in one county that was exported. */
@Component
@Command.Said(name = "county import", usage = "导出.tar [--keys 密钥档案.tar]", does = "迁入一个导出的县：校验无误才登记，不会覆盖已有的县")
class ImportCommand implements Command {

    private final CountyImport takingIn;

    ImportCommand(CountyImport takingIn) {
        this.takingIn = takingIn;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        Path archive = Path.of(words.first("导出文件"));
        if (words.option("keys").isPresent()) {
            KeyArchive.aside(Path.of(words.required("keys")), keys -> takeIn(archive, keys, out));
            out.println("该县密钥已并入本系统的密钥文件夹，请立即备份它。");
        } else {
            takeIn(archive, null, out);
            out.println("没有带密钥：密封的内容现在打不开。密钥档案到了，请用 ./mulin county keys 代码 --from 密钥档案.tar 放进来。");
        }
    }

    private void takeIn(Path archive, @Nullable Path keys, PrintStream out) throws IOException {
        var county = takingIn.run(archive, keys);
        out.println(county.code() + " " + county.name() + " 已迁入。");
    }
}
