package cn.mulin.county.backup;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Restores the whole cluster into an empty data folder. */
@Component
@Command.Said(
        name = "county restore",
        alone = true,
        usage = "--from 备份文件夹 [--keys 密钥档案.tar] [--base base-…] [--until 2026-03-01T08:30] [--lost 旧数据文件夹]",
        does = "把备份恢复到空的数据文件夹，可以恢复到某一刻；不会覆盖已有数据")
class RestoreCommand implements Command {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ClusterRestore restore = new ClusterRestore();
    private final MulinProperties properties;

    RestoreCommand(MulinProperties properties) {
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var wish = new ClusterRestore.Wish(
                new BackupFolder(Path.of(words.required("from"))),
                words.option("base"),
                words.option("until").map(RestoreCommand::moment).orElse(null),
                words.option("lost").map(Path::of).orElse(null));
        var keys = words.option("keys").isPresent()
                ? KeyArchive.read(Path.of(words.required("keys")))
                : Map.<String, byte[]>of();
        KeyArchive.refuseOthers(keys, properties.keys());
        var name = restore.run(wish, properties.data());
        KeyArchive.unpack(keys, properties.keys());
        out.println("已从 " + name + " 恢复到 " + properties.data() + "。现在可以 ./mulin start。");
        out.println("请打开一户密封的号码看看：打得开，数据和密钥就是一套的。");
    }

    private static @Nullable Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZONE).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new OperatorTrouble(
                    "--until 写成 2026-03-01T08:30:00（北京时间）。--until is a local date and time like that.", unreadable);
        }
    }
}
