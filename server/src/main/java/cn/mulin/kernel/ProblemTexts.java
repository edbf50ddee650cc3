package cn.mulin.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** 问题文本 — the words of every refusal: what happened, and what to do next. */
@Component
public class ProblemTexts {

    private final ResourceBundle texts = ResourceBundle.getBundle("texts.problems", Locale.SIMPLIFIED_CHINESE);

    /** The heading of a problem. */
    public String title(ProblemType problem) {
        return text(problem.code() + ".title", List.of());
    }

    /** What happened and what to do, with {@code arguments} filled in. */
    public String detail(ProblemType problem, List<Object> arguments) {
        return text(problem.code(), arguments);
    }

    /** The words with their placeholders left open, for {@code key} = code or {@code code.title}. */
    String template(String key) {
        return texts.getString("problem." + key);
    }

    /** @throws MissingResourceException when a text was forgotten; a test looks for every catalogue's */
    private String text(String key, List<Object> arguments) {
        return new MessageFormat(texts.getString("problem." + key), Locale.SIMPLIFIED_CHINESE)
                .format(arguments.toArray());
    }
}
