package cn.mulin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mulin.calendar.Allowance.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("时长 allowance")
class AllowanceTests {

    @ParameterizedTest
    @CsvSource({
        "3 个工作日, 3, WORKING_DAYS",
        "3工作日, 3, WORKING_DAYS",
        "4 工作时, 4, WORKING_HOURS",
        "4个工作小时, 4, WORKING_HOURS",
        "24 小时, 24, HOURS",
        "' 24个小时 ', 24, HOURS",
        "30 分钟, 30, MINUTES",
        "30天, 30, DAYS",
        "30 日, 30, DAYS",
        "30个自然日, 30, DAYS"
    })
    void is_read_as_people_write_it(String text, int amount, Unit unit) {
        assertThat(Allowance.parse(text)).isEqualTo(new Allowance(amount, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三个工作日", "3", "工作日", "-3 个工作日", "0 小时", "3.5 小时", "3 个月", "9999999 个工作日", "3 个工作日内"})
    void is_not_guessed_from_other_words(String text) {
        assertThat(Allowance.read(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(text));
    }

    @Test
    void is_written_in_one_way() {
        assertThat(Allowance.workingDays(3)).hasToString("3 个工作日");
        assertThat(Allowance.workingHours(4)).hasToString("4 工作时");
        assertThat(Allowance.hours(24)).hasToString("24 小时");
        assertThat(Allowance.minutes(30)).hasToString("30 分钟");
        assertThat(Allowance.days(15)).hasToString("15 天");
    }
}
