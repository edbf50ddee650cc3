package cn.mulin.territory.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.territory.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("地名词")
class PlaceWordTests {

    @Test
    void a_village_is_called_by_its_name_and_by_its_stem() {
        assertThat(PlaceWord.of("横塘社区", "横塘社区居民委员会", Unit.Tier.VILLAGE))
                .containsExactly(
                        new PlaceWord("横塘社区", PlaceKind.NAME),
                        new PlaceWord("横塘社区居民委员会", PlaceKind.NAME),
                        new PlaceWord("横塘", PlaceKind.STEM));
    }

    @Test
    void a_stem_that_is_an_ordinary_word_is_marked() {
        assertThat(PlaceWord.of("电力社区", null, Unit.Tier.VILLAGE)).contains(new PlaceWord("电力", PlaceKind.COMMON_STEM));
    }

    @Test
    void what_is_only_a_number_is_no_place_name() {
        for (var name : new String[] {"第3片", "12组", "二邻", "3号楼", "A栋", "第10网格", "1单元"}) {
            assertThat(PlaceWord.of(name, null, Unit.Tier.RUNG)).as(name).isEmpty();
        }
    }

    @Test
    void a_group_with_a_name_of_its_own_is() {
        assertThat(PlaceWord.of("义仓组", null, Unit.Tier.RUNG))
                .extracting(PlaceWord::word)
                .contains("义仓组", "义仓");
        assertThat(PlaceWord.of("永胜小组", null, Unit.Tier.RUNG))
                .extracting(PlaceWord::word)
                .contains("永胜");
    }

    @Test
    void pinyin_reads_words_and_leaves_the_rest() {
        assertThat(PlacePinyin.of("重庆路北社区")).isEqualTo(new PlacePinyin("chongqinglubeishequ", "cqlbsq"));
        assertThat(PlacePinyin.of("3号楼A单元")).isEqualTo(new PlacePinyin("3haolouadanyuan", "3hlady"));
        assertThat(PlacePinyin.of("吕家·绿园").letters()).isEqualTo("lvjialvyuan");
    }
}
