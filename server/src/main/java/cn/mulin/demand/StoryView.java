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
        var desk = step.desk();
        var to = step.toDesk();
        return switch (step.step()) {
            case "RAISED" -> resident + "说了这件事，" + to + "收到了。";
            case "ENTERED" -> putDown(step, "替" + resident + "记下了这件事");
            case "NOTED" -> putDown(step, "看到了，记下这件事");
            case "ASSIGNED" -> desk + "看过了，这件事由" + to + "办。";
            case "ASKED" -> desk + "想再问" + resident + "一句。";
            case "SUPPLIED" -> resident + "补充了，接着办。";
            case "RESUMED" -> step.automatic() ? "时间到了，接着办。" : desk + "说可以接着办了。";
            case "ACCEPTED" -> step.automatic() ? "算作" + to + "接手了，时限从送到时算起。" : desk + "接手了。";
            case "ESCALATED" -> step.automatic() ? "时间到了，转给" + to + "接着办。" : desk + "报给了" + to + "。";
            case "HANDED_BACK" -> desk + "给了办法，请" + to + "接着办。";
            case "HANDED_DOWN" -> desk + "交给" + to + "办。";
            case "SENT_BACK" -> desk + "说这件事不归他们管，请" + to + "来定。";
            case "ADJUDICATED" -> step.automatic() ? "这件事仍由" + to + "办。" : desk + "定了：由" + to + "办。";
            case "EXTENDED" -> desk + "同意晚些办完。";
            case "SUSPENDED" -> desk + "同意先等一等。";
            case "SHELVED" -> desk + "同意先记在账上：一时办不了，定了日子。";
            case "ANSWERED" -> desk + "回了" + resident + "。";
            case "MISSED" -> "想问问" + resident + "办得怎么样，没联系上。";
            case "REOPENED" -> resident + "说还没好，" + to + "再办。";
            case "PASSED_ON" -> "换了人，" + to + "接着办。";
            case "CLOSED", "ENDED" -> resident + "说办好了。";
            case "UNREACHED" -> "没能问到" + resident + "，先了结；三十天里还能说没办好。";
            case "WITHDRAWN" -> resident + "说不用办了。";
            case "MERGED" -> desk + "把它和另一件一样的事合在一起办。";
            case "DIVERTED" -> desk + "说这件事有更合适的去处。";
            case "NOT_ACCEPTED" -> desk + "说这件事这里不能受理。";
            default -> throw new IllegalStateException("no sentence for " + step.step());
        };
    }

    private static String putDown(DemandQueries.TrailRow step, String how) {
        var written = step.desk() + how;
        return Objects.equals(step.desk(), step.toDesk()) ? written + "。" : written + "，" + step.toDesk() + "收到了。";
    }
}
