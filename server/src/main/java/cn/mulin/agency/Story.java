package cn.mulin.agency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 办到哪一步 — one step of the story in a plain sentence, and the words that went with it. */
record Story(Deed deed, String sentence, @Nullable String words, Instant at) {

    /** As the family reads it. */
    static List<Story> toFamily(List<StepStore.Told> steps, String kind, String appeal) {
        return told(steps, kind, appeal, "您");
    }

    /** As whoever prepares, takes or decides reads it. */
    static List<Story> toDesk(List<StepStore.Told> steps, String kind, String appeal) {
        return told(steps, kind, appeal, "这户人家");
    }

    private static List<Story> told(List<StepStore.Told> steps, String kind, String appeal, String family) {
        return steps.stream()
                .map(step -> new Story(
                        step.deed(),
                        sentence(step, kind, appeal, family),
                        step.words().isEmpty() ? null : step.words(),
                        step.at()))
                .toList();
    }

    private static String sentence(StepStore.Told step, String kind, String appeal, String family) {
        var desk = step.desk();
        var to = step.to();
        return switch (step.deed()) {
            case STARTED -> desk + "开始替" + family + "准备“" + kind + "”。";
            case PAPER_BROUGHT -> desk + "收到了一份材料。";
            case PAPER_TAKEN_BACK -> desk + "把一份材料改回了“还没有”。";
            case ENTRUSTED -> family + "签了委托书，可以由" + desk + "代为递交。";
            case HANDED_IN -> desk + "把材料交给了" + to + "，从现在起算时限。";
            case ACCEPTED -> desk + "收下了材料，正在办。";
            case ASKED -> desk + "说还缺材料，请" + to + "帮着补上，这几天不算时限。";
            case SUPPLIED -> desk + "补上了材料，" + to + "接着办。";
            case FORWARDED -> desk + "看过了，转给" + to + "决定。";
            case GRANTED -> desk + "同意了。";
            case REFUSED -> desk + "没有同意。不服的话：" + appeal + "。";
            case DROPPED -> "这件事不办了。";
        };
    }
}
