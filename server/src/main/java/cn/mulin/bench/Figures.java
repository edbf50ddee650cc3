package cn.mulin.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found: said in words as it goes, and at the end as one JSON object on the last line. */
final class Figures {

    private final PrintStream out;
    private final Map<String, Object> named = new LinkedHashMap<>();

    Figures(PrintStream out, String bench) {
        this.out = out;
        named.put("bench", bench);
        say("bench %s · %d processors, heap up to %d MB, JDK %s", bench, processors(), mostHeap(), Runtime.version());
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long mostHeap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    void say(String words, Object... values) {
        out.println(String.format(Locale.ROOT, words, values));
    }

    /** Rounded to three figures behind the point. */
    void put(String name, double value) {
        named.put(name, Math.round(value * 1_000) / 1_000.0);
    }

    void put(String name, long value) {
        named.put(name, value);
    }

    void end() {
        out.println(new JsonMapper().writeValueAsString(named));
    }
}
