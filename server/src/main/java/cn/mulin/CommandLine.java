package cn.mulin;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.ProblemTexts;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one {@link Command} and ends: 0 when it was done, 1 when it was not, 2 when it was not understood. */
final class CommandLine {

    private final ConfigurableApplicationContext application;
    private final PrintStream out;

    private CommandLine(ConfigurableApplicationContext application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /** Whether the arguments call a command rather than the server. */
    static boolean called(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("county") || arguments[0].equals("bench"));
    }

    static int run(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var application = new SpringApplicationBuilder(MulinApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(Command.PROPERTY + "=true", "logging.level.root=warn", "logging.level.cn.mulin=warn")
                .run()) {
            return new CommandLine(application, out).call(Arrays.asList(arguments));
        } catch (RuntimeException failed) {
            return tell(failed, out);
        }
    }

    private int call(List<String> arguments) {
        var commands = commands();
        for (int words = Math.min(3, arguments.size()); words > 0; words--) {
            var bean = commands.get(String.join(" ", arguments.subList(0, words)));
            if (bean != null) {
                return call(bean, Words.of(arguments.subList(words, arguments.size())));
            }
        }
        boolean asked = arguments.size() < 2 || arguments.get(1).equals("help");
        out.println(asked ? "可以做的：" : "没有这个命令：" + String.join(" ", arguments) + "。可以做的：");
        commands.values().forEach(this::explain);
        return asked ? 0 : 2;
    }

    private int call(String bean, Words words) {
        try {
            application.getBean(bean, Command.class).run(words, out);
            return 0;
        } catch (Refusal refusal) {
            out.println(application.getBean(ProblemTexts.class).detail(refusal.problem(), refusal.arguments()));
            return 1;
        } catch (IOException broken) {
            out.println("读写文件时出错：" + broken.getMessage() + "\nA file or folder cannot be read or written.");
            return 1;
        }
    }

    private void explain(String bean) {
        said(bean).ifPresent(said -> out.printf("  ./mulin %s %s%n      %s%n", said.name(), said.usage(), said.does()));
    }

    /** By the words that call them, the names of their beans. */
    private Map<String, String> commands() {
        var commands = new TreeMap<String, String>();
        for (String bean : application.getBeanNamesForType(Command.class)) {
            said(bean).ifPresent(said -> commands.put(said.name(), bean));
        }
        return commands;
    }

    private Optional<Command.Said> said(String bean) {
        return Optional.ofNullable(application.findAnnotationOnBean(bean, Command.Said.class, false));
    }

    private static int tell(RuntimeException failed, PrintStream out) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorTrouble) {
                out.println(cause.getMessage());
                return 1;
            }
        }
        failed.printStackTrace(out);
        return 1;
    }
}
