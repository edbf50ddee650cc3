package cn.mulin.county;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database did not start or cannot be reached; the message says what is wrong and what to do. */
final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DatabaseTrouble explain(Path folder, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        String advice;
        if (said.contains("No space left")) {
            advice = "the disk is full (磁盘已满). Free some space and start again; nothing that was answered is lost";
        } else if (said.contains("Permission denied") || said.contains("could not access")) {
            advice = "this user may not read or write " + folder + " (没有权限). Give it the folder: chown -R \"$USER\" "
                    + folder;
        } else if (said.contains("not compatible with this version")
                || said.contains("initialized by PostgreSQL version")) {
            advice = "the data was made by another PostgreSQL version (数据库版本不同). Start the release that made it, "
                    + "run './mulin county backup', and restore with this one";
        } else if (said.contains("another process of Mulin")) {
            advice = said;
        } else {
            advice = "it said: " + said + ". See " + folder.resolve("postgres.log");
        }
        return new DatabaseTrouble("The database in " + folder + " did not start: " + advice, cause);
    }
}
