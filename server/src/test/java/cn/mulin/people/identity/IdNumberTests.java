package cn.mulin.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.people.identity.IdNumber.Flaw;
import cn.mulin.people.identity.IdNumber.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("身份证号")
class IdNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                " 110105 19491231 002X ",
                "110105-19491231-002X"
            })
    void is_read_however_it_was_typed(String text) {
        assertThat(valid(text).value()).isEqualTo("11010519491231002X");
    }

    @Test
    void tells_birthday_and_gender() {
        assertThat(valid("11010519491231002X").born()).isEqualTo("1949-12-31");
        assertThat(valid("11010519491231002X").gender()).isEqualTo(Gender.FEMALE);
        assertThat(new IdNumber("440524188001010014").gender()).isEqualTo(Gender.MALE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'　', EMPTY",
        "1101051949123100, LENGTH",
        "1101051949123100222, LENGTH",
        "11010519491231002A, CHARACTERS",
        "1101051949123X0021, CHARACTERS",
        "壹10105194912310021, CHARACTERS",
        "081105194912310021, REGION",
        "110105194902300021, BIRTHDAY",
        "110105194913010021, BIRTHDAY",
        "110105202606170021, FUTURE",
        "440524188001010014, TOO_LONG_AGO",
        "110105194912310021, CHECK",
        "110105194912310020, CHECK"
    })
    void says_what_is_wrong(String text, Flaw flaw) {
        assertThat(IdNumber.read(text, TODAY)).isEqualTo(new Reading.Wrong(flaw));
    }

    @Test
    void somebody_born_today_has_one() {
        var anyCheck = "0123456789X"
                .chars()
                .mapToObj(c -> IdNumber.read("11010520260616001" + (char) c, TODAY))
                .filter(Reading.Valid.class::isInstance);
        assertThat(anyCheck).hasSize(1);
    }

    @Test
    void an_old_one_of_15_digits_is_offered_for_conversion_and_not_taken_over() {
        assertThat(IdNumber.read("110105491231002", TODAY))
                .isEqualTo(new Reading.FifteenDigits(new IdNumber("11010519491231002X")));
    }

    @Test
    void an_old_one_with_an_impossible_birthday_is_wrong() {
        assertThat(IdNumber.read("110105491331002", TODAY)).isEqualTo(new Reading.Wrong(Flaw.BIRTHDAY));
        assertThat(IdNumber.read("11010549123100X", TODAY)).isEqualTo(new Reading.Wrong(Flaw.CHARACTERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "9"})
    void residents_from_elsewhere_have_their_own_regions(String first) {
        var region = first.equals("8") ? "810000" : "911100";
        var read = "0123456789X"
                .chars()
                .mapToObj(c -> IdNumber.read(region + "19900101001" + (char) c, TODAY))
                .filter(Reading.Valid.class::isInstance);
        assertThat(read).hasSize(1);
    }

    @Test
    void shows_the_first_six_and_the_last_four() {
        assertThat(valid("11010519491231002X").masked()).isEqualTo("110105********002X");
        assertThat(valid("11010519491231002X")).hasToString("110105********002X");
    }

    @Test
    void cannot_exist_otherwise_than_valid() {
        assertThatThrownBy(() -> new IdNumber("110105194912310021")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdNumber("11010519491231002x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static IdNumber valid(String text) {
        return IdNumber.read(text, TODAY) instanceof Reading.Valid valid ? valid.number() : null;
    }
}
