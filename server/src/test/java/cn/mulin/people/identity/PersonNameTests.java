package cn.mulin.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.people.identity.PersonName.Flaw;
import cn.mulin.people.identity.PersonName.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("姓名")
class PersonNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "买买提·艾力",
                "买买提•艾力",
                "买买提‧艾力",
                "买买提・艾力",
                "买买提･艾力",
                "买买提．艾力",
                "买买提.艾力",
                "买买提 · 艾力",
                "买买提⋅艾力",
                "买买提∙艾力",
                "　买买提· 艾力 "
            })
    void has_one_dot_however_it_was_typed(String typed) {
        assertThat(name(typed).value()).isEqualTo("买买提·艾力");
    }

    @ParameterizedTest
    @CsvSource({"王 小 明, 王小明", "王　明, 王明", "Ｊｏｈｎ  Smith, John Smith", "𠮷 田, 𠮷田", "王\u200B明, 王明"})
    void is_without_the_spaces_people_put_in(String typed, String normal) {
        assertThat(name(typed).value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 王**",
        "欧阳修, 欧阳*",
        "欧阳, 欧*",
        "王, *",
        "𬱖𬭎, 𬱖*",
        "𠮷一, 𠮷*",
        "买买提·艾力, 买**·**",
        "John Smith, J*** *****"
    })
    void shows_the_family_name_alone(String name, String masked) {
        assertThat(name(name).masked()).isEqualTo(masked);
        assertThat(name(name)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'　', EMPTY",
        "王小明2, DIGITS",
        "13, DIGITS",
        "王@明, SIGNS",
        "=王明, SIGNS",
        "王\uE000, MAKESHIFT"
    })
    void says_what_is_wrong(String typed, Flaw flaw) {
        assertThat(PersonName.read(typed)).isEqualTo(new Reading.Wrong(flaw));
    }

    @Test
    void is_counted_in_characters_as_people_see_them() {
        assertThat(PersonName.read("𬱖".repeat(50))).isInstanceOf(Reading.Valid.class);
        assertThat(PersonName.read("王".repeat(51))).isEqualTo(new Reading.Wrong(Flaw.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource({
        "曾志刚, zengzhigang, zzg",
        "单晓红, shanxiaohong, sxh",
        "仇和平, qiuheping, qhp",
        "解放, xiefang, xf",
        "区小明, ouxiaoming, oxm",
        "任重, renzhong, rz",
        "长孙无忌, zhangsunwuji, zswj",
        "尉迟恭, yuchigong, ycg",
        "欧阳修, ouyangxiu, oyx",
        "吕布, lvbu, lb",
        "王长江, wangchangjiang, wcj",
        "买买提·艾力, maimaitiaili, mmtal",
        "𬱖明, weiming, wm",
        "John Smith, johnsmith, johnsmith"
    })
    void is_found_by_its_pinyin(String name, String letters, String initials) {
        assertThat(Pinyin.of(name(name))).isEqualTo(new Pinyin(letters, initials));
    }

    @Test
    void a_character_without_a_known_reading_sorts_after_the_letters() {
        assertThat(Pinyin.of(name("王\uD868\uDF0B")).letters())
                .startsWith("wang")
                .isGreaterThan("wangz");
    }

    private static PersonName name(String typed) {
        return PersonName.read(typed) instanceof Reading.Valid valid ? valid.name() : null;
    }
}
