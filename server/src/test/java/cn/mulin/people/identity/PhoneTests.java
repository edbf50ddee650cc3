package cn.mulin.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.people.identity.Phone.Flaw;
import cn.mulin.people.identity.Phone.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("电话")
class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "19900001234, 19900001234",
        "+86 199 0000 1234, 19900001234",
        "0086-199-0000-1234, 19900001234",
        "8619900001234, 19900001234",
        "１９９００００１２３４, 19900001234",
        "199-0000-1234, 19900001234",
        "(0731) 8456 1234, 0731-84561234",
        "（0731）84561234, 0731-84561234",
        "073184561234, 0731-84561234",
        "0731-8456123, 0731-8456123",
        "010-84561234, 010-84561234",
        "021 84561234, 021-84561234",
        "0731-84561234转801, 0731-84561234转801",
        "0731-84561234-801, 0731-84561234转801",
        "0731-84561234 分机 801, 0731-84561234转801"
    })
    void has_one_normal_form(String typed, String normal) {
        assertThat(Phone.read(typed)).isEqualTo(new Reading.Valid(new Phone(normal)));
        assertThat(Phone.read(normal)).isEqualTo(new Reading.Valid(new Phone(normal)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' - ', EMPTY",
        "1990000123, MOBILE_LENGTH",
        "199000012345, MOBILE_LENGTH",
        "84561234, NO_AREA_CODE",
        "8456123, NO_AREA_CODE",
        "19900001234/19900001235, CHARACTERS",
        "无, CHARACTERS",
        "110, UNKNOWN_SHAPE",
        "12345, UNKNOWN_SHAPE",
        "00000000000, UNKNOWN_SHAPE"
    })
    void says_what_is_wrong(String typed, Flaw flaw) {
        assertThat(Phone.read(typed)).isEqualTo(new Reading.Wrong(flaw));
    }

    @ParameterizedTest
    @CsvSource({
        "19900001234, 199****1234",
        "0731-84561234, 0731-84****34",
        "0731-8456123, 0731-8****23",
        "010-84561234转801, 010-84****34"
    })
    void hides_the_middle_four(String normal, String masked) {
        assertThat(new Phone(normal).masked()).isEqualTo(masked);
        assertThat(new Phone(normal)).hasToString(masked);
    }
}
