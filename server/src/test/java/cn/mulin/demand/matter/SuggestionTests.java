package cn.mulin.demand.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.demand.matter.Suggestion.By;
import cn.mulin.learning.Classifier;
import cn.mulin.learning.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("归类建议")
class SuggestionTests {

    private static final Matter LAMP = leaf("020201", "路灯不亮");
    private static final Matter WATER = leaf("010101", "停水、水压低");
    private static final Matter NOISE = leaf("030201", "噪声扰民");
    private static final Matter ROAD = leaf("020101", "路面破损");

    private static Matter leaf(String code, String name) {
        return MatterTests.matter(code, name, new Duty(Grade.VILLAGE, null, null), Map.of());
    }

    private static Suggestions suggestions(Classifier learned) {
        var leaves = new HashMap<MatterId, Matter>();
        List.of(LAMP, WATER, NOISE, ROAD).forEach(leaf -> leaves.put(leaf.id(), leaf));
        var words = Map.of(
                LAMP.id(), List.of(new Keyword("路灯", true), new Keyword("照明", false)),
                WATER.id(), List.of(new Keyword("停水", true), new Keyword("水管+漏", false), new Keyword("响", false)),
                NOISE.id(), List.of(new Keyword("噪音", true), new Keyword("响", false)),
                ROAD.id(), List.of(new Keyword("路面", false), new Keyword("响", false)));
        return new Suggestions(leaves, new Rules(words), learned);
    }

    @Test
    void name_the_leaf_and_the_words_that_decided_it() {
        assertThat(suggestions(null).of("门口的路灯不亮，晚上没照明")).singleElement().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(LAMP);
            assertThat(one.words()).containsExactly("路灯", "照明");
            assertThat(one.by()).isEqualTo(By.RULES);
            assertThat(one.certain()).isTrue();
        });
    }

    @Test
    void ask_for_every_word_of_a_compound() {
        assertThat(suggestions(null).of("水管在修")).isEmpty();
        assertThat(suggestions(null).of("家门口水管爆了一直漏")).singleElement().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(WATER);
            assertThat(one.certain()).isFalse();
        });
    }

    @Test
    void are_at_most_three_and_none_rather_than_a_guess() {
        assertThat(suggestions(null).of("路灯停水噪音路面")).hasSize(3).noneMatch(Suggestion::certain);
        assertThat(suggestions(null).of("你好")).isEmpty();
        assertThat(suggestions(null).of("")).isEmpty();
        assertThat(suggestions(null).of("😀".repeat(50_000))).isEmpty();
    }

    @Test
    void abstain_where_many_matters_are_equally_near() {
        var leaves = new HashMap<MatterId, Matter>();
        var words = new HashMap<MatterId, List<Keyword>>();
        for (int i = 0; i < 5; i++) {
            var leaf = leaf("99010" + i, "事项" + i);
            leaves.put(leaf.id(), leaf);
            words.put(leaf.id(), List.of(new Keyword("反映", false)));
        }
        assertThat(new Suggestions(leaves, new Rules(words), null).of("向您反映情况")).isEmpty();
    }

    @Test
    void follow_the_rules_where_they_are_certain_and_history_elsewhere() {
        var learned = suggestions(learned());
        assertThat(learned.of("路灯坏了，水龙头没水").getFirst().matter()).isEqualTo(LAMP);
        assertThat(learned.of("家里水龙头没水，做不了饭").getFirst()).satisfies(one -> {
            assertThat(one.matter()).isEqualTo(WATER);
            assertThat(one.by()).isEqualTo(By.HISTORY);
            assertThat(one.words()).isNotEmpty();
        });
    }

    @Test
    void never_name_a_leaf_that_is_no_longer_there() {
        var gone = new ArrayList<Labelled>();
        for (int i = 0; i < 5; i++) {
            gone.add(new Labelled("家里水龙头没水做不了饭", "已停用"));
            gone.add(new Labelled("孩子入学名额不够", "别的"));
        }
        assertThat(suggestions(Classifier.learn(gone)).of("家里水龙头没水做不了饭")).isEmpty();
    }

    private static Classifier learned() {
        var texts = new ArrayList<Labelled>();
        for (int i = 0; i < 5; i++) {
            texts.add(new Labelled("家里水龙头没水做不了饭", WATER.code()));
            texts.add(new Labelled("楼下唱歌唱到半夜睡不着", NOISE.code()));
        }
        return Classifier.learn(texts);
    }
}
