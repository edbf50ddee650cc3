package cn.mulin.demand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一步 — one step of the story as it is told to everybody: who did what, in a sentence, and the words that went with it. */
record StoryView(String sentence, @Nullable String words, Instant at) {

    static List<StoryView> of(List<DemandQueries.TrailRow> trail) {
        return trail.stream()
                .map(step -> new StoryView(sentence(step), step.words(), step.at()))
                .toList();
    }

    private static String sentence(DemandQueries.TrailRow step) {
        return switch (step.step()) {
            case "RAISED" -> "您说了这件事，" + step.toDesk() + "收到了。";
            case "ACCEPTED" -> step.desk() + "接手了。";
            case "ESCALATED" -> step.desk() + "报给了" + step.toDesk() + "。";
            case "ANSWERED" -> step.desk() + "回了您。";
            case "REOPENED" -> "您说还没好，" + step.toDesk() + "再办。";
            case "ENDED" -> "您说办好了。";
            default -> throw new IllegalStateException("no sentence for " + step.step());
        };
    }
}
