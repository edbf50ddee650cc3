package cn.mulin.county.backup;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Backs up the whole cluster, and the keys elsewhere. */
@Component
@Command.Said(
        name = "county backup",
        usage = "--to 备份文件夹 --keys 密钥档案.tar [--keep 7]",
        does = "备份全部县的数据与附件，运行中也可以；密钥另存一份，请交另一人、放在别处")
class BackupCommand implements Command {

    private final ClusterBackup backup;
    private final MulinProperties properties;

    BackupCommand(ClusterBackup backup, MulinProperties properties) {
        this.backup = backup;
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        Path to = Path.of(words.required("to"));
        int kept = kept(words);
        var keys = words.option("keys").map(Path::of);
        if (keys.isPresent()) {
            KeyArchive.refuseUnlessFree(keys.get(), to);
        }
        var name = backup.run(new BackupFolder(to), kept);
        out.println("备份好了：" + to.resolve(name) + "。请把整个 " + to + " 再复制到另一台机器。");
        if (keys.isPresent()) {
            KeyArchive.write(properties.keys(), KeyArchive.all(properties.keys()), keys.get(), to);
            out.println("密钥已存到 " + keys.get() + "。请交另一人保管，不要和数据放在一起。");
        } else {
            out.println("这次没有备份密钥。没有密钥，密封的内容恢复后谁也打不开；请另加 --keys。");
        }
    }

    private static int kept(Words words) {
        var keep = words.option("keep").orElse("7");
        if (!keep.matches("[1-9]\\d{0,2}")) {
            throw new OperatorTrouble("--keep 是保留几份，填 1 到 999。--keep is a number from 1 to 999.");
        }
        return Integer.parseInt(keep);
    }
}
