package cn.mulin.county.backup;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Copies a county's keys into two archives for two people: either alone opens nothing. */
@Component
@Command.Said(
        name = "county keys",
        usage = "代码 --master 甲处/主密钥.tar --ring 乙处/密钥环.tar，或者：代码 --from 密钥档案.tar",
        does = "把密钥存成两份，分给两位保管人，并打出核对用的指纹；--from 把后到的密钥放进来")
class KeysCommand implements Command {

    private final KeyRings rings;
    private final MulinProperties properties;

    KeysCommand(KeyRings rings, MulinProperties properties) {
        this.rings = rings;
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var code = words.county();
        if (words.option("from").isPresent()) {
            takeOver(code, Path.of(words.required("from")));
            out.println(code + " 的密钥已并入本系统的密钥文件夹，请立即备份它。");
            return;
        }
        Path master = Path.of(words.required("master"));
        Path ring = Path.of(words.required("ring"));
        var custody = rings.custody(code);
        KeyArchive.write(properties.keys(), List.of("master.key"), master, properties.home());
        KeyArchive.write(properties.keys(), List.of(code + ".ring"), ring, properties.home());
        out.println("主密钥　　存到 " + master + "　指纹 " + custody.master());
        out.println("本县密钥环存到 " + ring + "　指纹 " + custody.ring());
        out.println("两份分交两位保管人，放在两处，都不要和数据放在一起；少一份就打不开，丢一份可以重存。");
        out.println("保管人抄下指纹，由安全员在工作台“启用”里核对。");
    }

    /** For a county whose data came before its keys. */
    private void takeOver(CountyCode code, Path archive) throws IOException {
        KeyArchive.aside(archive, keys -> {
            try (var ring = rings.takeOver(code, keys)) {
                rings.of(code);
                ring.keep();
            }
        });
    }
}
