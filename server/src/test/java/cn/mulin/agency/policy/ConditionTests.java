package cn.mulin.agency.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.agency.policy.Finding.Holds;
import cn.mulin.kernel.Refusal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a rule's condition")
class ConditionTests {

    private static final Map<String, String> NAMES = Map.of("LIMBS", "肢体残疾", "MINIMUM_LIVING", "低保");
    private static final String NEEDY = "{\"all\":[{\"label\":{\"kind\":\"LIMBS\",\"grades\":[\"一级\",\"二级\"]}},"
            + "{\"not\":{\"label\":{\"kind\":\"MINIMUM_LIVING\"}}},{\"household\":{\"atMost\":2}}]}";

    @Test
    void holds_and_tells_what_spoke_for_it() {
        var found = find(NEEDY, facts(66, 2, Map.of("LIMBS", "二级")));
        assertThat(found.holds()).isEqualTo(Holds.YES);
        assertThat(found.spoke()).containsExactly("登记了“肢体残疾” 二级", "没有登记“低保”", "家里 2 口人");
    }

    @Test
    void does_not_hold_when_one_part_speaks_against_it() {
        assertThat(find(NEEDY, facts(66, 2, Map.of("LIMBS", "四级"))).holds()).isEqualTo(Holds.NO);
        assertThat(find(NEEDY, facts(66, 5, null)).holds()).isEqualTo(Holds.NO);
    }

    @Test
    void is_open_while_a_fact_is_missing_and_tells_which() {
        var found = find(NEEDY, facts(66, 2, null));
        assertThat(found.holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(found.missing()).containsExactly("没有看过是否登记了“肢体残疾”", "没有看过是否登记了“低保”");
        assertThat(find("{\"age\":{\"atLeast\":80}}", facts(null, 1, null)).missing())
                .containsExactly("没有登记出生日期");
    }

    @Test
    void of_alternatives_holds_with_one_known_even_while_others_are_not() {
        var either = "{\"any\":[{\"age\":{\"atLeast\":80}},{\"label\":{\"kind\":\"LIMBS\"}}]}";
        assertThat(find(either, facts(80, 1, null)).holds()).isEqualTo(Holds.YES);
        assertThat(find(either, facts(79, 1, null)).holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(find(either, facts(79, 1, Map.of())).holds()).isEqualTo(Holds.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"age\"",
                "{}",
                "{\"age\":{}}",
                "{\"age\":{\"atLeast\":\"八十\"}}",
                "{\"age\":{\"atLeast\":80},\"household\":{\"atMost\":1}}",
                "{\"all\":[]}",
                "{\"income\":{\"atMost\":500}}",
                "{\"label\":{\"kind\":\"limbs\"}}",
                "{\"label\":{\"kind\":\"LIMBS\",\"grades\":[1]}}",
                "{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"age\":{\"atLeast\":1}}}}}}}}"
            })
    void is_refused_when_it_cannot_be_read(String text) {
        assertThatThrownBy(() -> ConditionReader.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(PolicyProblem.RULE_UNREADABLE));
    }

    private static Finding find(String condition, Facts facts) {
        return ConditionReader.read(condition).of(facts);
    }

    private static Facts facts(Integer age, int household, Map<String, String> labels) {
        return new Facts(age, household, labels, NAMES);
    }
}
