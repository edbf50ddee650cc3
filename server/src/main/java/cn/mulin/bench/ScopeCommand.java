package cn.mulin.bench;

import cn.mulin.demo.GeneratedCounties;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Words;
import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Whether a page of one's own households comes as quickly in a county of any size. */
@Component
@Command.Said(
        name = "bench scope",
        usage = "[--households 420000] [--small 1000] [--rounds 150]",
        does = "管辖范围：邻长、村、县各翻一页自己的户，大县与小县相比")
class ScopeCommand implements Command {

    private static final CountyCode LARGE = new CountyCode("430181");
    private static final CountyCode SMALL = new CountyCode("520115");
    private static final long SEED = 7;
    private static final int TIMES_TOLD = 8;
    /** Of 浏阳市; the small county has villages of the same size, only fewer. */
    private static final int VILLAGES = 326;

    private final ApplicationContext command;
    private final MulinProperties properties;

    ScopeCommand(ApplicationContext command, MulinProperties properties) {
        this.command = command;
        this.properties = properties;
    }

    private interface Asking {
        Visitor.Answer ask(ScopeGround ground, int i);
    }

    /** @param name under which its ratio is told */
    private record Question(String name, String words, Asking asking) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("leader", "邻长", (ground, i) -> ground.leader(i).get("/api/households?size=50")),
            new Question("village", "村（社区）", (ground, i) -> {
                var village = ground.village(i);
                return village.clerk().get(page(village.households(), i));
            }),
            new Question("county", "县三长办", (ground, i) -> ground.office().get(page(ground.households(), i))));

    /** The first page and one deep inside, in turn. */
    private static String page(List<java.util.UUID> households, int i) {
        return "/api/households?size=50" + (i % 2 == 0 ? "" : "&after=" + households.get(i % households.size()));
    }

    @Override
    public void run(Words words, PrintStream out) {
        int households = Numbers.of(words, "households", 420_000, 1_000, 2_000_000);
        int few = Numbers.of(words, "small", 1_000, 50, households);
        var duel = new Duel(Numbers.of(words, "rounds", 150, 5, 10_000));
        var figures = new Figures(out, "scope");
        try (var server = BenchServer.start(command, properties)) {
            var large = ground(server, LARGE, households, null, figures);
            int alike = Math.max(1, (int) Math.round((double) few * VILLAGES / households));
            var small = ground(server, SMALL, few, alike, figures);
            ask(duel, large, small, figures);
        }
        figures.end();
    }

    private static ScopeGround ground(
            BenchServer server,
            CountyCode code,
            int households,
            @org.jspecify.annotations.Nullable Integer villages,
            Figures figures) {
        var watch = new Watch();
        var wanted = new GeneratedCounties.Wanted(code, null, households, SEED, villages);
        server.bean(GeneratedCounties.class).generate(wanted, (done, all, added) -> {
            if (done == all || done * TIMES_TOLD / all > (done - 1) * TIMES_TOLD / all) {
                figures.say("  %s 已有 %,d 户，用了 %.0f 秒", code, added, watch.seconds());
            }
        });
        return new ScopeGround(server, code);
    }

    private static void ask(Duel duel, ScopeGround large, ScopeGround small, Figures figures) {
        figures.put("households", large.size());
        figures.put("households_small", small.size());
        double worst = 0;
        for (var question : QUESTIONS) {
            var outcome = duel.fight(
                    i -> question.asking().ask(large, i).nanos(),
                    i -> question.asking().ask(small, i).nanos());
            figures.say(
                    "  %-6s p95 %.2f 毫秒，小县 %.2f 毫秒，比值 %.2f（各段 %s）",
                    question.words(), outcome.large(), outcome.small(), outcome.ratio(), outcome.spread());
            figures.put("ratio_" + question.name(), outcome.ratio());
            figures.put("p95_ms_" + question.name(), outcome.large());
            worst = Math.max(worst, outcome.ratio());
        }
        figures.put("ratio", worst);
    }
}
