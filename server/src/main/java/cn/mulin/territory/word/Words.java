package cn.mulin.territory.word;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 本地用语 — the words of the product as this county says them: 诉求 or 民情. */
@Service
@Transactional
public class Words {

    private static final String DEFAULTS = "/texts/words_zh_CN.properties";

    private final WordStore store;
    private final AuditLog audit;
    private final SortedMap<String, String> defaults;

    Words(WordStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
        this.defaults = defaults();
    }

    /** Every word by its code, the county's own on top of the defaults. */
    @Transactional(readOnly = true)
    public SortedMap<String, String> all() {
        var words = new TreeMap<>(defaults);
        store.all().forEach((code, text) -> words.computeIfPresent(code, (known, before) -> text));
        return words;
    }

    /** @throws Refusal when there is no such word to say otherwise */
    public void say(Map<String, String> words) {
        words.forEach((code, text) -> {
            var usual = defaults.get(code);
            if (usual == null) {
                throw Refusal.of(WordProblem.WORD_UNKNOWN, code);
            }
            if (usual.equals(text)) {
                store.forget(code);
            } else {
                store.say(code, text);
            }
        });
        audit.did("territory.words-changed", "county", null);
    }

    private static SortedMap<String, String> defaults() {
        var texts = new Properties();
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(DEFAULTS))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the words of this build cannot be read", broken);
        }
        var words = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(code -> words.put(code, texts.getProperty(code)));
        return words;
    }
}
