package cn.mulin.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("归类")
class ClassifierTests {

    private static final List<Labelled> TEXTS = List.of(
            new Labelled("村口的路灯坏了，晚上看不见路", "路灯"),
            new Labelled("路灯坏了三天没人修", "路灯"),
            new Labelled("巷子里的路灯坏了一盏", "路灯"),
            new Labelled("家里停水一天了，水龙头没有水", "停水"),
            new Labelled("又停水了，没有水做饭", "停水"),
            new Labelled("整栋楼停水，没有水用", "停水"));

    @Test
    void tells_the_label_and_the_words_that_decided_it() {
        var text = "我们组的路灯坏了，请来修";
        var guess = Classifier.learn(TEXTS).guess(text).orElseThrow();
        assertThat(guess.label()).isEqualTo("路灯");
        assertThat(guess.words()).first().asString().contains("路灯坏了").isSubstringOf(text);
        assertThat(guess.ahead()).isPositive();
    }

    @Test
    void says_nothing_of_a_text_it_knows_too_little_of() {
        var classifier = Classifier.learn(TEXTS);
        assertThat(classifier.guess("")).isEmpty();
        assertThat(classifier.guess("😀😀😀")).isEmpty();
        assertThat(classifier.guess("想问问医保")).isEmpty();
    }

    @Test
    void says_nothing_where_two_labels_lie_too_close() {
        var text = "路灯坏了";
        double ahead = Classifier.learn(TEXTS).guess(text).orElseThrow().ahead();
        assertThat(Classifier.learn(TEXTS).sureFrom(ahead).guess(text)).isPresent();
        assertThat(Classifier.learn(TEXTS).sureFrom(ahead + 0.001).guess(text)).isEmpty();
    }

    @Test
    void keeps_no_number_and_no_pair_that_only_one_text_has() {
        var weights = Classifier.learn(TEXTS).weights();
        assertThat(weights).containsKeys("路灯", "停水").doesNotContainKeys("巷子", "做饭");
        assertThat(Grams.of("电话13800138000，3栋")).containsOnlyKeys("电话");
    }

    @Test
    void reads_what_it_wrote() {
        var written = ClassifierFile.write(Classifier.learn(TEXTS).sureFrom(0.25));
        var read = ClassifierFile.read(written);
        assertThat(read.labels()).containsExactly("停水", "路灯");
        assertThat(read.aheadAtLeast()).isEqualTo(0.25);
        assertThat(read.guess(TEXTS.getFirst().text()).orElseThrow().words())
                .isEqualTo(Classifier.learn(TEXTS)
                        .guess(TEXTS.getFirst().text())
                        .orElseThrow()
                        .words());
    }

    @Test
    void is_measured_on_texts_it_has_not_seen() {
        var texts = new ArrayList<Labelled>();
        for (int i = 0; i < 10; i++) {
            texts.addAll(TEXTS);
        }
        var verdicts = Validation.of(texts, others -> {
            assertThat(others).hasSize(54);
            return Validation.judge(Classifier.learn(others));
        });
        assertThat(verdicts).hasSize(60).allMatch(Verdict::right);
        assertThat(MacroF1.of(verdicts)).isEqualTo(new MacroF1(1, 1, 1));
    }

    @Test
    void the_mean_counts_rare_labels_as_much_as_common_ones() {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < 98; i++) {
            verdicts.add(new Verdict("常", "常", 1));
        }
        verdicts.add(new Verdict("稀", "常", 0.1));
        verdicts.add(new Verdict("稀", Verdict.NONE, 0));
        var f1 = MacroF1.of(verdicts);
        assertThat(f1.value()).isCloseTo(0.497, within(0.001));
        assertThat(f1.low()).isLessThanOrEqualTo(f1.value());
    }

    @Test
    void is_as_sure_as_it_must_be_to_be_right_often_enough() {
        var verdicts = List.of(
                new Verdict("甲", "甲", 0.9),
                new Verdict("甲", "甲", 0.8),
                new Verdict("乙", "甲", 0.5),
                new Verdict("乙", "甲", 0.1));
        assertThat(Validation.aheadFor(verdicts, 1)).isEqualTo(0.8);
        assertThat(Validation.aheadFor(verdicts, 0.6)).isEqualTo(0.5);
        assertThat(Validation.aheadFor(verdicts, 0.5)).isZero();
        assertThat(Validation.aheadFor(verdicts.subList(2, 4), 0.9)).isEqualTo(Double.MAX_VALUE);
    }
}
