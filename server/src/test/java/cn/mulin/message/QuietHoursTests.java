package cn.mulin.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("免打扰 quiet hours")
class QuietHoursTests {

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-03-02T20:59, 2026-03-02T20:59",
        "21:00, 08:00, 2026-03-02T21:00, 2026-03-03T08:00",
        "21:00, 08:00, 2026-03-03T00:00, 2026-03-03T08:00",
        "21:00, 08:00, 2026-03-03T07:59, 2026-03-03T08:00",
        "21:00, 08:00, 2026-03-03T08:00, 2026-03-03T08:00",
        "12:00, 14:00, 2026-03-03T12:30, 2026-03-03T14:00",
        "12:00, 14:00, 2026-03-03T14:30, 2026-03-03T14:30",
        "00:00, 00:00, 2026-03-03T03:00, 2026-03-03T03:00"
    })
    void let_a_message_wait_until_they_end(LocalTime starts, LocalTime ends, String now, String goes) {
        assertThat(new QuietHours(starts, ends).earliest(at(now))).isEqualTo(at(goes));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
