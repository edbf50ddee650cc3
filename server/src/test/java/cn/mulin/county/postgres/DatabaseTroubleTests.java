package cn.mulin.county.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数据库故障, in the operator's words,")
class DatabaseTroubleTests {

    private static final Path FOLDER = Path.of("/srv/mulin/data");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            could not write: No space left on device               | 磁盘满了                 | Free 300 MB
            could not extend: Disk quota exceeded                  | 磁盘满了                 | Free 300 MB
            no program may run here: /srv/mulin/data/pg-bin        | 不许运行程序（noexec）   | MULIN_HOME
            pg.password: Read-only file system                     | 只读的                   | read-only
            could not open file: Permission denied                 | chown -R                 | chown -R
            The data directory was initialized by PostgreSQL version 17 | 另一个版本          | another version
            another process of Mulin uses this folder              | 另一个睦邻进程           | ./mulin status
            bind 127.0.0.1: Address already in use                 | 找不到可用的端口         | no free port
            could not map anonymous shared memory                  | 内存不够                 | not enough memory
            FATAL: database files are incompatible with server     | ./mulin county restore   | ./mulin county restore
            PANIC: could not locate a valid checkpoint record      | ./mulin county restore   | ./mulin county restore
            """)
    void is_said_as_what_it_is_and_what_to_do(String said, String chinese, String english) {
        var words = DatabaseTrouble.explain(FOLDER, new IOException(said))
                .getMessage()
                .split("\n");
        assertThat(words[0]).startsWith("数据库没有启动：").contains(chinese);
        assertThat(words[1]).contains(english);
    }

    @Test
    void is_known_where_the_system_names_no_more_than_a_file() {
        assertThat(DatabaseTrouble.explain(FOLDER, new AccessDeniedException("/srv/mulin/data/pg.password")))
                .hasMessageContaining("当前用户不能读写 /srv/mulin/data");
    }

    @Test
    void is_given_in_its_own_words_where_nobody_knows_it() {
        assertThat(DatabaseTrouble.explain(FOLDER, new IOException("the moon is full")))
                .hasMessageContaining("the moon is full")
                .hasMessageContaining("postgres.log");
    }
}
