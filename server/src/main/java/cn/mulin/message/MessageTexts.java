package cn.mulin.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 消息模板 — the words of every message, in {@code texts/messages_zh_CN.properties}; arguments are filled in when shown. */
@Component
class MessageTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String UNKNOWN = "（已撤销）";

    private final ResourceBundle texts = ResourceBundle.getBundle("texts.messages", Locale.SIMPLIFIED_CHINESE);
    private final Map<String, ArgumentWords> resolvers;

    MessageTexts(List<ArgumentWords> resolvers) {
        this.resolvers = resolvers.stream().collect(Collectors.toMap(ArgumentWords::argument, Function.identity()));
    }

    /** A message before it has words. */
    record Raw(String template, Map<String, String> arguments) {}

    /** @param title empty where the template has none */
    record Told(String title, String words) {}

    boolean knows(String template) {
        return texts.containsKey("message." + template);
    }

    Told tell(Raw raw) {
        return tell(List.of(raw)).getFirst();
    }

    /** The words of many messages, with one question to each resolver. */
    List<Told> tell(List<Raw> messages) {
        var words = new HashMap<String, Map<String, String>>();
        resolvers.forEach((argument, resolver) -> {
            var ids = new HashSet<String>();
            messages.stream()
                    .filter(raw -> raw.arguments().containsKey(argument))
                    .forEach(raw -> ids.add(raw.arguments().get(argument)));
            words.put(argument, ids.isEmpty() ? Map.of() : resolver.words(ids));
        });
        return messages.stream().map(raw -> tell(raw, words)).toList();
    }

    private Told tell(Raw raw, Map<String, Map<String, String>> words) {
        var key = "message." + raw.template();
        var title = texts.containsKey(key + ".title") ? filled(texts.getString(key + ".title"), raw, words) : "";
        return new Told(title, filled(texts.getString(key), raw, words));
    }

    private static String filled(String text, Raw raw, Map<String, Map<String, String>> words) {
        return PLACE.matcher(text).replaceAll(place -> {
            var argument = place.group(1);
            var value = raw.arguments().getOrDefault(argument, "");
            var resolved = words.containsKey(argument) ? words.get(argument).getOrDefault(value, UNKNOWN) : value;
            return Matcher.quoteReplacement(resolved);
        });
    }
}
