package cn.mulin.demand.matter;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import cn.mulin.learning.Labelled;
import cn.mulin.learning.LabelledFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a county learn which matter a text is about, from what was confirmed before. Safe to repeat. */
@Component
@Command.Said(
        name = "county learn-matters",
        usage = "代码 [--file 例子.csv（text,label 两列，label 写事项编码或名称）]",
        does = "从本县人工认定过的诉求（和例子文件）里学归类，报告学得准不准")
class LearnMattersCommand implements Command {

    private final Lessons lessons;

    LearnMattersCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        var county = words.county();
        var rows = rows(words);
        var outcome = CountyContext.in(county, () -> lessons.learn(rows));
        var lesson = outcome.lesson();
        out.printf("学完了：%d 条例子，%d 个事项。%n", lesson.rows(), lesson.matters());
        out.printf(
                "没见过的话上，宏平均 F1 %.3f（95%% 区间 %.3f–%.3f）；同样的话只凭字眼 %.3f。%n",
                lesson.measured().value(),
                lesson.measured().low(),
                lesson.measured().high(),
                lesson.rulesAlone());
        if (outcome.unknown() + outcome.tooFew() > 0) {
            out.printf("没用上：%d 条的事项本县没有，%d 条的事项例子太少。%n", outcome.unknown(), outcome.tooFew());
        }
        out.println("从现在起用它给建议；字眼能定的仍以字眼为准，人随时可以改。停用在工作台「设置 › 事项」。");
    }

    private static List<Labelled> rows(Words words) throws IOException {
        var file = words.option("file");
        if (file.isEmpty()) {
            return List.of();
        }
        var path = Path.of(file.get());
        if (!Files.isRegularFile(path)) {
            throw new OperatorTrouble("没有这个文件：" + path + "。No such file.");
        }
        return LabelledFile.read(path, List.of("text"), "label")
                .orElseThrow(() -> new OperatorTrouble(
                        "文件第一行要有 text 和 label 两列。The first row must name the columns text and label."));
    }
}
