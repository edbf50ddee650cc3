package cn.mulin.territory.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("原话")
class SaidTests {

    @Test
    void is_cut_into_what_may_be_names() {
        assertThat(Said.of("横塘社区，3组！").words()).contains("横塘社区", "横塘", "3组").doesNotContain("区，3", "横");
    }

    @Test
    void knows_how_a_number_may_be_written() {
        assertThat(Said.of("二片三组").numbered())
                .containsEntry("第2片", "二片")
                .containsEntry("3组", "三组")
                .containsEntry("三组", "三组");
        assertThat(Said.of("第十二网格").numbered()).containsEntry("第12网格", "第十二网格");
        assertThat(Said.of("３号楼２单元").numbered()).containsEntry("3号楼", "3号楼").containsEntry("2单元", "2单元");
    }

    @Test
    void a_word_inside_a_longer_one_is_not_said() {
        var said = Said.of("横塘社区水管坏了，横塘人都知道");
        assertThat(said.saysApartFrom("横塘", Set.of("横塘社区"))).isTrue();
        assertThat(Said.of("横塘社区水管坏了").saysApartFrom("横塘", Set.of("横塘社区"))).isFalse();
    }

    @Property(tries = 200)
    void a_number_is_understood_however_it_is_written(@ForAll @IntRange(min = 1, max = 99) int number) {
        var digits = "〇一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        var written = (tens == 0 ? "" : tens == 1 ? "十" : digits.charAt(tens) + "十")
                + (ones == 0 ? "" : String.valueOf(digits.charAt(ones)));
        assertThat(Said.of(written + "组").numbered()).containsEntry(number + "组", written + "组");
        assertThat(Said.of(number + "组").numbered()).containsEntry(written + "组", number + "组");
    }

    @Property(tries = 200)
    void nothing_anybody_writes_breaks_it(@ForAll String text) {
        var said = Said.of(text);
        assertThat(said.text().length()).isLessThanOrEqualTo(Said.LONGEST);
        assertThat(said.words()).allMatch(word -> said.text().contains(word));
        assertThat(said.numbered()).isNotNull();
    }
}
