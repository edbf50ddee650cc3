package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the command line, before any application stands")
class CommandLineTests {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final CommandLine line = new CommandLine(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void says_which_commands_there_are_when_none_is_named() {
        assertThat(line.call(List.of("county"))).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("可以做的：")
                .contains("./mulin county list", "列出本系统里的县（市、区）", "./mulin county create", "./mulin bench tree");
    }

    @Test
    void says_so_where_there_is_no_such_command() {
        assertThat(line.call(List.of("county", "lst"))).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("没有这个命令：county lst。")
                .contains("./mulin county list");
    }

    @Test
    void does_nothing_where_an_option_is_not_the_commands() {
        assertThat(line.call(List.of("county", "create", "430121", "--nope", "x")))
                .isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("没有这个写法：--nope。什么也没有做。")
                .contains("./mulin county create 代码 [--name 名称] [--demo]");
    }
}
