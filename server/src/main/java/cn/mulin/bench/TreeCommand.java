package cn.mulin.bench;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether the tree answers as quickly in a large county as in one a hundredth of its size. */
@Component
@Command.Said(
        name = "bench tree",
        usage = "[--units 700000] [--rounds 150]",
        does = "区域树：打开一处、按名称和首字母搜、取得管辖范围、定位，大县与百分之一的小县相比")
class TreeCommand implements Command {

    private static final CountyCode LARGE = new CountyCode("430181");
    private static final CountyCode SMALL = new CountyCode("520115");

    private final ApplicationContext command;
    private final MulinProperties properties;

    TreeCommand(ApplicationContext command, MulinProperties properties) {
        this.command = command;
        this.properties = properties;
    }

    private interface Asking {
        Visitor.Answer ask(TreeGround ground, int i);
    }

    /** @param name under which its ratio is told */
    private record Question(String name, String words, Asking asking) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "open",
                    "打开一处",
                    (ground, i) -> ground.office()
                            .get("/api/units/" + ground.place(i).node(i).id() + "/children")),
            new Question(
                    "search_name",
                    "按名称搜",
                    (ground, i) -> ground.office().get(search(ground.place(i).name(i)))),
            new Question(
                    "search_initials",
                    "按首字母搜",
                    (ground, i) -> ground.office().get(search(ground.place(i).initials(i)))),
            new Question("scope", "取得管辖范围", (ground, i) -> ground.clerk(i).get("/api/units")),
            new Question(
                    "locate",
                    "由一句话定位",
                    (ground, i) -> ground.office()
                            .post("/api/locate", Map.of("text", ground.place(i).said()))));

    private static String search(String text) {
        return "/api/units/search?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void run(Words words, PrintStream out) {
        int units = Numbers.of(words, "units", 700_000, 5_000, 2_000_000);
        var duel = new Duel(Numbers.of(words, "rounds", 150, 5, 10_000));
        var figures = new Figures(out, "tree");
        try (var server = BenchServer.start(command, properties)) {
            var large = ground(server, LARGE, units, figures);
            var small = ground(server, SMALL, units / 100, figures);
            figures.put("units", large.units());
            figures.put("units_small", small.units());
            ask(duel, large, small, figures);
        }
        figures.end();
    }

    private static TreeGround ground(BenchServer server, CountyCode code, int units, Figures figures) {
        figures.say("  建 %s，约 %,d 个单元 …", code, units);
        var watch = new Watch();
        var ground = new TreeGround(server, code, units);
        figures.say("  %s 有 %,d 个单元，用 %.1f 秒", code, ground.units(), watch.seconds());
        return ground;
    }

    private static void ask(Duel duel, TreeGround large, TreeGround small, Figures figures) {
        var most = new AtomicInteger();
        double worst = 0;
        for (var question : QUESTIONS) {
            var outcome = duel.fight(i -> nanos(question, large, i, most), i -> nanos(question, small, i, most));
            figures.say(
                    "  %-8s p95 %.2f 毫秒，小县 %.2f 毫秒，比值 %.2f（各段 %s）",
                    question.words(), outcome.large(), outcome.small(), outcome.ratio(), outcome.spread());
            figures.put("ratio_" + question.name(), outcome.ratio());
            figures.put("p95_ms_" + question.name(), outcome.large());
            worst = Math.max(worst, outcome.ratio());
        }
        figures.put("max_nodes", most.get());
        figures.put("ratio", worst);
    }

    private static long nanos(Question question, TreeGround ground, int i, AtomicInteger most) {
        var answer = question.asking().ask(ground, i);
        most.accumulateAndGet(nodes(answer.json()), Math::max);
        return answer.nanos();
    }

    /** How many things the answer lists. */
    private static int nodes(JsonNode answer) {
        if (answer.isArray()) {
            return answer.size();
        }
        return answer.path(answer.has("nodes") ? "nodes" : "candidates").size();
    }
}
