package cn.mulin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("动态口令")
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void is_the_one_of_the_standard(long second, String code) {
        assertThat(Totp.at(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void is_taken_half_a_minute_early_or_late_and_no_further() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.at(SECRET, now.getEpochSecond() / 30);
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(code, SECRET, now.minusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(60))).isEmpty();
    }

    @Test
    void has_a_secret_authenticator_apps_can_read() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
