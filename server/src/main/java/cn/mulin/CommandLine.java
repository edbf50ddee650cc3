package cn.mulin;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.ProblemTexts;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Runs one {@link Command} and ends: 0 when it was done, 1 when it was not, 2 when it was not understood. */
final class CommandLine {

    private final PrintStream out;

    CommandLine(PrintStream out) {
        this.out = out;
    }

    /** Whether the arguments call a command rather than the server. */
    static boolean called(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("county") || arguments[0].equals("bench"));
    }

    static int run(String... arguments) {
        return new CommandLine(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .call(Arrays.asList(arguments));
    }

    /** Only a command that is there starts the application; to be told which there are needs none. */
    int call(List<String> arguments) {
        var commands = commands();
        for (int words = Math.min(3, arguments.size()); words > 0; words--) {
            var command = commands.get(String.join(" ", arguments.subList(0, words)));
            if (command != null) {
                var said = Words.of(arguments.subList(words, arguments.size()));
                return knowsAll(said(command), said) ? call(command, said) : 2;
            }
        }
        boolean asked = arguments.size() < 2 || arguments.get(1).equals("help");
        out.println(asked ? "可以做的：" : "没有这个命令：" + String.join(" ", arguments) + "。可以做的：");
        commands.values().stream().map(CommandLine::said).forEach(this::explain);
        return asked ? 0 : 2;
    }

    /** An option that the command does not have may be a slip of the pen for one that it has: nothing is done then. */
    private boolean knowsAll(Command.Said said, Words words) {
        var unknown = words.options().keySet().stream()
                .filter(option -> !said.usage().matches(".*--\\Q" + option + "\\E(?![\\w-]).*"))
                .sorted()
                .toList();
        if (unknown.isEmpty()) {
            return true;
        }
        out.println("没有这个写法：--" + String.join("、--", unknown) + "。什么也没有做。这个命令这样用：");
        explain(said);
        return false;
    }

    private int call(Class<? extends Command> command, Words words) {
        try (var application = new SpringApplicationBuilder(partsFor(command))
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(Command.PROPERTY + "=true", "logging.level.root=warn", "logging.level.cn.mulin=warn")
                .run()) {
            return call(application, command, words);
        } catch (RuntimeException failed) {
            return tell(failed);
        }
    }

    /** The whole application, whose parts start the database; or the command alone. */
    private static Class<?>[] partsFor(Class<? extends Command> command) {
        return said(command).alone()
                ? new Class<?>[] {Alone.class, ProblemTexts.class, command}
                : new Class<?>[] {MulinApplication.class};
    }

    /** What a command that stands alone is told from outside. */
    @EnableConfigurationProperties(MulinProperties.class)
    private static final class Alone {}

    private int call(ConfigurableApplicationContext application, Class<? extends Command> command, Words words) {
        try {
            application.getBean(command).run(words, out);
            return 0;
        } catch (Refusal refusal) {
            out.println(application.getBean(ProblemTexts.class).detail(refusal.problem(), refusal.arguments()));
            return 1;
        } catch (IOException broken) {
            out.println("读写文件时出错：" + broken.getMessage() + "\nA file or folder cannot be read or written.");
            return 1;
        }
    }

    private void explain(Command.Said said) {
        out.printf("  ./mulin %s %s%n      %s%n", said.name(), said.usage(), said.does());
    }

    /** By the words that call them, read from the classes themselves. */
    private static SortedMap<String, Class<? extends Command>> commands() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.Said.class, false));
        var commands = new TreeMap<String, Class<? extends Command>>();
        for (var found : scan.findCandidateComponents(CommandLine.class.getPackageName())) {
            var command = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                    .asSubclass(Command.class);
            commands.put(said(command).name(), command);
        }
        return commands;
    }

    private static Command.Said said(Class<? extends Command> command) {
        return command.getAnnotation(Command.Said.class);
    }

    private int tell(RuntimeException failed) {
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
