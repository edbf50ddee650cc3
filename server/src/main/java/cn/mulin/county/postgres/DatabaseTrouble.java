package cn.mulin.county.postgres;

import cn.mulin.kernel.OperatorTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** 数据库故障 — the database did not start or cannot be reached; the message says what is wrong and what to do. */
public final class DatabaseTrouble extends OperatorTrouble {

    private static final long serialVersionUID = 1L;

    public DatabaseTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What a running database refused, and why. */
    public static DatabaseTrouble said(SQLException refusal) {
        return new DatabaseTrouble("数据库拒绝了：" + refusal.getMessage() + "\nThe database server refused it.", refusal);
    }

    /** What PostgreSQL or the system said, and what it means to whoever started Mulin. */
    static DatabaseTrouble explain(Path folder, IOException cause) {
        // by the name of the exception too: one that was refused access says no more than the file
        var why = Cause.of(cause.toString());
        String said = String.valueOf(cause.getMessage());
        return new DatabaseTrouble(
                "数据库没有启动：" + inChinese(why, said, folder) + "\nThe database in " + folder + " did not start: "
                        + inEnglish(why, said, folder),
                cause);
    }

    private static String inChinese(Cause why, String said, Path folder) {
        return switch (why) {
            case DISK_FULL -> "磁盘满了。请腾出至少 300 MB 再启动；已经答复过的数据都在，没有丢。";
            case NO_PERMISSION -> "当前用户不能读写 " + folder + "。请把它交给启动睦邻的用户：chown -R \"$USER\" " + folder;
            case NO_PROGRAMS -> folder + " 所在的磁盘不许运行程序（noexec）。请用 MULIN_HOME 换一个磁盘，或请管理员不带 noexec 重新挂载。";
            case READ_ONLY -> folder + " 所在的磁盘是只读的，多半是磁盘出了故障。请先不要改动数据，请管理员检查磁盘、恢复读写后再启动。";
            case OTHER_VERSION -> "数据是另一个版本的数据库写的。请用原来的版本启动、备份，再用这个版本恢复。";
            case IN_USE -> "另一个睦邻进程正在使用 " + folder + "。请等它结束，或用 ./mulin status 看看是谁。";
            case PORT_TAKEN -> "找不到可用的端口。请看看是否有程序占用了大量端口，稍后再试。";
            case NO_MEMORY -> "内存不够。请关掉别的程序，或换内存更大的机器。";
            case DAMAGED -> "数据文件损坏。请不要改动 " + folder + "，从最近的备份恢复：./mulin county restore";
            case UNKNOWN -> "它说：" + said + "。详情见 " + folder.resolve("postgres.log");
        };
    }

    private static String inEnglish(Cause why, String said, Path folder) {
        return switch (why) {
            case DISK_FULL -> "the disk is full. Free 300 MB and start again; nothing that was answered is lost.";
            case NO_PERMISSION ->
                "this user may not read or write " + folder + ". Give it the folder: chown -R \"$USER\" " + folder;
            case NO_PROGRAMS ->
                "its disk lets no program run (noexec). Choose another with MULIN_HOME, or have it mounted without noexec.";
            case READ_ONLY ->
                "its disk is read-only, most likely because it is failing. Touch nothing, have the disk looked at, start again.";
            case OTHER_VERSION ->
                "the data was made by another version. Start the release that made it, back up, restore with this one.";
            case IN_USE -> "another process of Mulin uses it. Wait for it, or ask ./mulin status who it is.";
            case PORT_TAKEN -> "no free port was found. Look for a program that holds many, and try again.";
            case NO_MEMORY -> "there is not enough memory.";
            case DAMAGED ->
                "its files are damaged. Touch nothing and restore the latest backup: ./mulin county restore";
            case UNKNOWN -> "it said: " + said + ". See " + folder.resolve("postgres.log");
        };
    }

    /** What is behind the words of PostgreSQL and the system. */
    private enum Cause {
        DISK_FULL("No space left", "Disk quota exceeded"),
        NO_PROGRAMS(PostgresBinaries.NO_PROGRAMS_HERE),
        READ_ONLY("Read-only file system", "ReadOnlyFileSystem"),
        NO_PERMISSION(
                "Permission denied", "AccessDenied", "could not access", "Operation not permitted", "cannot be given"),
        OTHER_VERSION(PostgresBinaries.ANOTHER_VERSION),
        IN_USE(PostgresServer.IN_USE),
        PORT_TAKEN("Address already in use"),
        NO_MEMORY("Cannot allocate memory", "could not map anonymous shared memory"),
        DAMAGED(
                "incompatible with server",
                "could not locate a valid checkpoint",
                "invalid primary checkpoint",
                "incorrect checksum in control file"),
        UNKNOWN();

        private final String[] words;

        Cause(String... words) {
            this.words = words;
        }

        static Cause of(String said) {
            for (Cause cause : values()) {
                for (String word : cause.words) {
                    if (said.contains(word)) {
                        return cause;
                    }
                }
            }
            return UNKNOWN;
        }
    }
}
