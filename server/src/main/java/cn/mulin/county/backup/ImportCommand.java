package cn.mulin.county.backup;

import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes in one county that was exported. */
@Component
@Command.Said(name = "county import", usage = "导出.tar [--keys 密钥档案.tar]", does = "迁入一个导出的县：校验无误才登记，不会覆盖已有的县")
class ImportCommand implements Command {

    private final CountyImport takingIn;
    private final KeyRings rings;

    ImportCommand(CountyImport takingIn, KeyRings rings) {
        this.takingIn = takingIn;
        this.rings = rings;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var county = takingIn.run(Path.of(words.first("导出文件")));
        out.println(county.code() + " " + county.name() + " 已迁入。");
        if (words.option("keys").isEmpty()) {
            out.println("没有带密钥：密封的内容现在打不开。请把密钥档案交来，删掉这个县后带 --keys 再迁入一次。");
            return;
        }
        Path folder = Files.createTempDirectory("mulin-keys");
        try {
            KeyArchive.unpack(Path.of(words.required("keys")), folder);
            rings.takeOver(county.code(), folder);
            out.println("该县密钥已并入本系统的密钥文件夹，请立即备份它。");
        } finally {
            Folders.remove(folder);
        }
    }
}
