package cn.mulin.bench;

import cn.mulin.access.Role;
import cn.mulin.demo.GeneratedCounties;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import cn.mulin.learning.Classifier;
import cn.mulin.learning.Labelled;
import cn.mulin.learning.LabelledFile;
import cn.mulin.learning.MacroF1;
import cn.mulin.learning.Validation;
import cn.mulin.learning.Validation.Judge;
import cn.mulin.learning.Validation.Judged;
import cn.mulin.learning.Verdict;
import cn.mulin.territory.Territory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * How well a type is suggested from a text: what is learned from labelled messages, cross-validated, beside the keyword rules
 * that ship. The messages have another board's seven categories, so each shipped matter is taken for the category that most
 * of its messages have among those learned from; what has no shipped matter is taken for the commonest.
 */
@Component
@Command.Said(name = "bench triage", usage = "--file labelled.csv", does = "归类建议：学来的（交叉验证）与随附的字眼相比，宏平均 F1 和每条用时")
class TriageCommand implements Command {

    private static final CountyCode COUNTY = new CountyCode("430181");
    private static final List<String> TEXT = List.of("subject", "body");
    private static final String LABEL = "category";
    private static final long SEED = 7;
    /** Parted into tenths anew each time. */
    private static final int TIMES = 5;

    private static final int LONGEST = 4_000;

    private final ApplicationContext command;
    private final MulinProperties properties;

    TriageCommand(ApplicationContext command, MulinProperties properties) {
        this.command = command;
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var texts = read(Path.of(words.required("file")));
        var figures = new Figures(out, "triage");
        var labels = texts.stream().collect(Collectors.groupingBy(Labelled::label, Collectors.counting()));
        figures.say("  %d 条，%d 类", texts.size(), labels.size());
        figures.put("rows", texts.size());
        figures.put("labels", labels.size());
        try (var server = BenchServer.start(command, properties)) {
            var suggested = new Suggested(server, figures).of(texts);
            learned(texts, figures);
            rules(texts, suggested, figures);
            together(texts, suggested, figures);
        }
        timed(texts, figures);
        figures.end();
    }

    private static List<Labelled> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new OperatorTrouble("没有这个文件：" + file + "。No such file.");
        }
        return LabelledFile.read(file, TEXT, LABEL)
                .orElseThrow(() -> new OperatorTrouble(
                        "文件第一行要有 subject、body、category 三列。The first row must name subject, body, category."));
    }

    /** The first matter the product names, and whether its rules settle it. */
    private record Named(String code, boolean certain) {}

    /** 产品给的建议 — what the product suggests for each text, asked over HTTP. */
    private static final class Suggested {

        private final BenchServer server;
        private final Figures figures;

        Suggested(BenchServer server, Figures figures) {
            this.server = server;
            this.figures = figures;
        }

        Map<String, Named> of(List<Labelled> texts) {
            server.bean(GeneratedCounties.class).open(new GeneratedCounties.Wanted(COUNTY, null, 0, SEED, null));
            var county =
                    CountyContext.in(COUNTY, () -> server.bean(Territory.class).county());
            var office = new Visitors(server, COUNTY).at(county.id(), Role.COUNTY_OFFICE);
            var suggested = new HashMap<String, Named>();
            var nanos = new long[texts.size()];
            for (int i = 0; i < nanos.length; i++) {
                var text = texts.get(i).text();
                var sent = text.substring(0, Math.min(LONGEST, text.length()));
                var answer = office.post("/api/matter-suggestions", Map.of("text", sent));
                nanos[i] = answer.nanos();
                var first = answer.json().path(0);
                if (!first.isMissingNode()) {
                    suggested.put(
                            text,
                            new Named(
                                    first.path("code").asString(),
                                    first.path("certain").asBoolean()));
                }
            }
            Arrays.sort(nanos);
            figures.put("suggest_http_p50_ms", nanos[nanos.length / 2] / 1e6);
            figures.put("suggest_http_p95_ms", nanos[nanos.length * 95 / 100] / 1e6);
            figures.put("rules_abstain", texts.size() - suggested.size());
            return suggested;
        }
    }

    private static void learned(List<Labelled> texts, Figures figures) {
        tell(
                "学来的",
                "",
                Validation.repeated(TIMES, texts, others -> Validation.judge(Classifier.learn(others))),
                figures);
    }

    private static void rules(List<Labelled> texts, Map<String, Named> suggested, Figures figures) {
        tell("只凭字眼", "rules_", Validation.repeated(TIMES, texts, others -> byRules(others, suggested, true)), figures);
    }

    /** As the product does once it has learned: the rules where they are certain, else what was learned, else the rules. */
    private static void together(List<Labelled> texts, Map<String, Named> suggested, Figures figures) {
        tell(
                "两样合用",
                "both_",
                Validation.repeated(TIMES, texts, others -> {
                    var rules = byRules(others, suggested, false);
                    var learned = Validation.judge(Classifier.learn(others));
                    return text -> {
                        var named = suggested.get(text);
                        var first = named != null && named.certain() ? rules.judge(text) : learned.judge(text);
                        var second = named != null && named.certain() ? learned : rules;
                        return first.label().equals(Verdict.NONE) ? second.judge(text) : first;
                    };
                }),
                figures);
    }

    private static Judge byRules(List<Labelled> others, Map<String, Named> suggested, boolean always) {
        var commonest = commonest(others).orElseThrow();
        var byMatter = new HashMap<String, List<Labelled>>();
        for (var text : others) {
            var named = suggested.get(text.text());
            if (named != null) {
                byMatter.computeIfAbsent(named.code(), _ -> new ArrayList<>()).add(text);
            }
        }
        var taken = new HashMap<String, String>();
        byMatter.forEach((matter, alike) -> taken.put(matter, commonest(alike).orElseThrow()));
        return text -> Optional.ofNullable(suggested.get(text))
                .map(named -> taken.get(named.code()))
                .or(() -> always ? Optional.of(commonest) : Optional.empty())
                .map(label -> new Judged(label, 0))
                .orElse(Judged.NONE);
    }

    private static Optional<String> commonest(List<Labelled> texts) {
        return texts.stream().collect(Collectors.groupingBy(Labelled::label, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static void tell(String words, String name, List<List<Verdict>> times, Figures figures) {
        var f1 = MacroF1.ofRepeated(times);
        double right = times.stream()
                .flatMap(List::stream)
                .mapToInt(verdict -> verdict.right() ? 1 : 0)
                .average()
                .orElse(0);
        figures.say("  %s：宏平均 F1 %.3f（95%% 区间 %.3f–%.3f），对 %.3f", words, f1.value(), f1.low(), f1.high(), right);
        figures.put(name + "macro_f1", f1.value());
        figures.put(name + "low", f1.low());
        figures.put(name + "high", f1.high());
        figures.put(name + "accuracy", right);
    }

    private static void timed(List<Labelled> texts, Figures figures) {
        var classifier = Classifier.learn(texts);
        texts.forEach(text -> classifier.guess(text.text()));
        var watch = new Watch();
        texts.forEach(text -> classifier.guess(text.text()));
        figures.put("guess_ms", watch.seconds() * 1e3 / texts.size());
    }
}
