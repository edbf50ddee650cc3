package cn.mulin.opening;

import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal for what the command line left out; where nobody sits at one, says which option is missing. */
final class Asking {

    private static final int LONGEST = 40;

    private final Words words;
    private final PrintStream out;

    Asking(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    String first(String question) {
        return words.plain().isEmpty()
                ? answer(question, question)
                : words.plain().getFirst();
    }

    String text(String option, String question) {
        var text = words.option(option)
                .orElseGet(() -> answer(question, "--" + option))
                .strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new OperatorTrouble(question + "：要写，且不超过 " + LONGEST + " 字。Missing or too long: --" + option);
        }
        return text;
    }

    private String answer(String question, String missing) {
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new OperatorTrouble("少了 " + missing + "。Missing: " + missing);
        }
        out.print(question + "：");
        out.flush();
        var line = console.readLine();
        return line == null ? "" : line.strip();
    }
}
