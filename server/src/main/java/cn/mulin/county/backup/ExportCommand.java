package cn.mulin.county.backup;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exports one county. */
@Component
@Command.Said(
        name = "county export",
        usage = "代码 --to 导出.tar [--keys 密钥档案.tar]",
        does = "导出一个县：各表 CSV、附件与校验和；密钥另存一份，请交另一人")
class ExportCommand implements Command {

    private final CountyExport export;
    private final KeyRings rings;
    private final MulinProperties properties;

    ExportCommand(CountyExport export, KeyRings rings, MulinProperties properties) {
        this.export = export;
        this.rings = rings;
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var code = words.county();
        Path to = Path.of(words.required("to"));
        var keys = words.option("keys").map(Path::of);
        if (keys.isPresent()) {
            KeyArchive.refuseUnlessFree(keys.get(), to);
        }
        long rows = export.run(code, to);
        out.printf("导出好了：%s，共 %,d 行。%n", to, rows);
        if (keys.isPresent()) {
            // made where it was never used yet
            rings.custody(code);
            KeyArchive.write(properties.keys(), List.of("master.key", code + ".ring"), keys.get(), to);
            out.println("该县密钥已存到 " + keys.get() + "。请交另一人带去，不要和导出文件放在一起。");
        }
    }
}
