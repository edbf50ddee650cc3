package cn.mulin.demand;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 一步 — one step of the story as it is told to everybody: who did what, in a sentence, and the words that went with it. */
record StoryView(String sentence, @Nullable String words, Instant at) {

    /** As the resident reads it. */
    static List<StoryView> toResident(List<DemandQueries.TrailRow> trail) {
        return told(trail, "您");
    }

    /** As everybody else reads it. */
    static List<StoryView> toDesk(List<DemandQueries.TrailRow> trail) {
        return told(trail, "居民");
    }

    private static List<StoryView> told(List<DemandQueries.TrailRow> trail, String resident) {
        return trail.stream()
                .map(step -> new StoryView(sentence(step, resident), step.words(), step.at()))
                .toList();
    }

    private static String sentence(DemandQueries.TrailRow step, String resident) {
        return switch (step.step()) {
            case "RAISED" -> resident + "说了这件事，" + step.toDesk() + "收到了。";
            case "ENTERED" -> putDown(step, "替" + resident + "记下了这件事");
            case "NOTED" -> putDown(step, "看到了，记下这件事");
            case "ACCEPTED" -> step.desk() + "接手了。";
            case "ESCALATED" -> step.desk() + "报给了" + step.toDesk() + "。";
            case "ANSWERED" -> step.desk() + "回了" + resident + "。";
            case "REOPENED" -> resident + "说还没好，" + step.toDesk() + "再办。";
            case "ENDED" -> resident + "说办好了。";
            default -> throw new IllegalStateException("no sentence for " + step.step());
        };
    }

    private static String putDown(DemandQueries.TrailRow step, String how) {
        var written = step.desk() + how;
        return Objects.equals(step.desk(), step.toDesk()) ? written + "。" : written + "，" + step.toDesk() + "收到了。";
    }
}
