package cn.mulin.demand.matter;

import cn.mulin.calendar.Allowance;
import cn.mulin.demand.matter.Handling.Ceiling;
import cn.mulin.demand.matter.Handling.Counter;
import cn.mulin.demand.matter.Handling.Kind;
import cn.mulin.demand.matter.Suggestion.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What screens see of the county's matters. */
interface MatterViews {

    /**
     * One line of the tree.
     *
     * @param standing whether it can be chosen today
     * @param kind absent of a branch, as what follows
     */
    record NodeView(
            MatterId id,
            String code,
            @Nullable MatterId parent,
            boolean leaf,
            String name,
            boolean standing,
            @Nullable LocalDate withdrawnFrom,
            @Nullable Kind kind,
            @Nullable Ceiling ceiling,
            boolean urgent,
            boolean sensitive,
            List<String> keywords) {}

    /**
     * A leaf or a branch with all that is said of it.
     *
     * @param seen the number of its last version, to be named when the next is written
     * @param handling absent of a branch
     */
    record MatterView(
            MatterId id,
            String code,
            @Nullable MatterId parent,
            List<String> above,
            boolean leaf,
            String name,
            boolean shipped,
            LocalDate activeFrom,
            @Nullable LocalDate withdrawnFrom,
            int seen,
            @Nullable HandlingView handling,
            List<KeywordView> keywords,
            List<VersionView> versions,
            List<String> actions) {}

    /** @param basis what is quoted when it is sent below {@code lowest}; absent: {@code shippedBasis} */
    record HandlingView(
            Kind kind,
            Counter counter,
            Ceiling ceiling,
            boolean urgent,
            boolean proof,
            boolean anonymous,
            boolean sensitive,
            Grade lowest,
            @Nullable String department,
            @Nullable String basis,
            @Nullable String quoted,
            List<GradeLimitsView> limits) {

        /** @param county what holds where the matter says nothing */
        static HandlingView of(Handling handling, MatterBook county) {
            var duty = handling.duty();
            var below = duty.lowest() == Grade.VOLUNTEER
                    ? null
                    : Grade.values()[duty.lowest().ordinal() - 1];
            return new HandlingView(
                    handling.kind(),
                    handling.counter(),
                    handling.ceiling(),
                    handling.urgent(),
                    handling.proof(),
                    handling.anonymous(),
                    handling.sensitive(),
                    duty.lowest(),
                    duty.department(),
                    duty.basis(),
                    below == null ? null : duty.basisAgainst(below),
                    List.of(Grade.values()).stream()
                            .map(grade -> {
                                var own = handling.limits().get(grade);
                                return own == null
                                        ? GradeLimitsView.of(grade, county.limits(null, grade, false), false, null)
                                        : GradeLimitsView.of(grade, own.limits(), true, own.article());
                            })
                            .toList());
        }
    }

    /** @param own whether they are the matter's (of a county: the county's) own, and not what holds otherwise */
    record GradeLimitsView(
            Grade grade,
            @Nullable Allowance sign,
            Allowance finish,
            @Nullable Allowance extension,
            boolean own,
            @Nullable String article) {

        static GradeLimitsView of(Grade grade, Limits limits, boolean own, @Nullable String article) {
            return new GradeLimitsView(grade, limits.sign(), limits.finish(), limits.extension(), own, article);
        }
    }

    record KeywordView(String words, boolean sure) {}

    record VersionView(
            int number,
            LocalDate validFrom,
            String name,
            @Nullable String reason,
            Instant recordedAt,
            boolean holds,
            @Nullable HandlingView handling) {}

    record LimitVersionView(
            Grade grade,
            LocalDate validFrom,
            @Nullable Allowance sign,
            Allowance finish,
            @Nullable Allowance extension,
            Instant recordedAt) {}

    /** @param versions what the county said of it, the latest first */
    record CountyLimitsView(List<GradeLimitsView> limits, List<LimitVersionView> versions) {}

    record SuggestionView(
            MatterId id, String code, String name, List<String> above, List<String> words, By by, boolean certain) {

        static SuggestionView of(Suggestion suggestion) {
            var matter = suggestion.matter();
            return new SuggestionView(
                    matter.id(),
                    matter.code(),
                    matter.name(),
                    matter.above(),
                    suggestion.words(),
                    suggestion.by(),
                    suggestion.certain());
        }
    }

    /** @param lesson absent while the county has not learned, or put it away */
    record LearningView(@Nullable LessonView lesson) {}

    record LessonView(
            int rows, int matters, double macroF1, double low, double high, double rulesAlone, Instant learntAt) {

        static LessonView of(Lesson lesson) {
            return new LessonView(
                    lesson.rows(),
                    lesson.matters(),
                    lesson.measured().value(),
                    lesson.measured().low(),
                    lesson.measured().high(),
                    lesson.rulesAlone(),
                    lesson.learntAt().toInstant());
        }
    }
}
