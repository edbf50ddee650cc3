package cn.mulin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("门牌")
class HouseholdDraftTests {

    @Test
    void doors_stand_in_the_order_people_walk_past_them() {
        assertThat(Stream.of("10号", "2号", "1号", "2号附1", "永兴路12号", "永兴路3号")
                        .sorted(java.util.Comparator.comparing(HouseholdDraft::sortKey)))
                .containsExactly("1号", "2号", "2号附1", "10号", "永兴路3号", "永兴路12号");
    }

    @Test
    void full_width_digits_and_spaces_make_no_difference() {
        assertThat(HouseholdDraft.sortKey("２ 栋 502")).isEqualTo(HouseholdDraft.sortKey("2栋502"));
    }
}
