package cn.mulin.demand.matter;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.learning.Classifier;
import cn.mulin.learning.Labelled;
import cn.mulin.learning.MacroF1;
import cn.mulin.learning.Validation;
import cn.mulin.learning.Validation.Judged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county learns from its own demands: measured on texts it has not seen, kept as data, put away at will. */
@Service
@Transactional
class Lessons {

    /** Of a matter with fewer examples nothing is learned. */
    private static final int EXAMPLES_AT_LEAST = 5;

    private static final int MATTERS_AT_LEAST = 2;

    /** What it ventures is right this often, on what it has not seen. */
    private static final double RIGHT_AT_LEAST = 0.8;

    private final Matters matters;
    private final MatterStore store;
    private final LessonStore lessons;
    private final ObjectProvider<ConfirmedMatters> confirmed;
    private final AuditLog audit;
    private final Clock clock;

    Lessons(
            Matters matters,
            MatterStore store,
            LessonStore lessons,
            ObjectProvider<ConfirmedMatters> confirmed,
            AuditLog audit,
            Clock clock) {
        this.matters = matters;
        this.store = store;
        this.lessons = lessons;
        this.confirmed = confirmed;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was learned, and from how many rows it was not: their label is no leaf, or has too few examples. */
    record Outcome(Lesson lesson, int unknown, int tooFew) {}

    /** Learns from what people confirmed and from {@code rows}, whose labels are codes or names of leaves. */
    Outcome learn(List<Labelled> rows) {
        var known = known();
        var given = new ArrayList<>(confirmedHere());
        int unknown = 0;
        for (var row : rows) {
            var code = known.get(row.label());
            if (code == null) {
                unknown++;
            } else {
                given.add(new Labelled(row.text(), code));
            }
        }
        var texts = enoughOf(given);
        var lesson = taught(texts);
        return new Outcome(lesson, unknown, given.size() - texts.size());
    }

    @Transactional(readOnly = true)
    Optional<Lesson> inUse() {
        return lessons.inUse();
    }

    /** From now on the rules alone suggest. */
    void putAway() {
        if (!lessons.putAway(OffsetDateTime.now(clock))) {
            throw Refusal.of(MatterProblem.NO_LESSON);
        }
        store.stampAnew();
        audit.did("matter.lesson-put-away", "lesson", null);
    }

    private Lesson taught(List<Labelled> texts) {
        int labels = (int) texts.stream().map(Labelled::label).distinct().count();
        if (labels < MATTERS_AT_LEAST) {
            throw Refusal.of(MatterProblem.TOO_LITTLE_TO_LEARN, EXAMPLES_AT_LEAST, MATTERS_AT_LEAST);
        }
        var verdicts = Validation.of(texts, others -> Validation.judge(Classifier.learn(others)));
        var rules = matters.current();
        var byRules = Validation.of(
                texts,
                _ -> text ->
                        rules.byRules(text).map(code -> new Judged(code, 0)).orElse(Judged.NONE));
        var now = OffsetDateTime.now(clock);
        var lesson = new Lesson(
                texts.size(), labels, MacroF1.of(verdicts), MacroF1.of(byRules).value(), now);
        var classifier = Classifier.learn(texts).sureFrom(Validation.aheadFor(verdicts, RIGHT_AT_LEAST));
        var id = Ids.next();
        lessons.putAway(now);
        lessons.add(id, lesson, classifier, Actor.current().account());
        store.stampAnew();
        audit.did("matter.lesson-learned", "lesson", id);
        return lesson;
    }

    /** By code and by name, the code of each leaf that can be chosen. */
    private Map<String, String> known() {
        var known = new HashMap<String, String>();
        for (var leaf : matters.current().standing()) {
            known.put(leaf.name(), leaf.code());
            known.put(leaf.code(), leaf.code());
        }
        return known;
    }

    private List<Labelled> confirmedHere() {
        var rows = new ArrayList<Labelled>();
        var book = matters.current();
        confirmed.forEach(source -> source.each((text, matter) ->
                book.find(matter).ifPresent(leaf -> rows.add(new Labelled(text, leaf.code())))));
        return rows;
    }

    private static List<Labelled> enoughOf(List<Labelled> rows) {
        var many = rows.stream().collect(Collectors.groupingBy(Labelled::label, Collectors.counting()));
        return rows.stream()
                .filter(row -> many.getOrDefault(row.label(), 0L) >= EXAMPLES_AT_LEAST)
                .toList();
    }
}
