package cn.mulin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.access.signin.Attempts.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登录失败")
class AttemptsTests {

    @Test
    void cost_nothing_at_first_then_twice_as_much_each_time_up_to_a_limit() {
        assertThat(Kind.ACCOUNT.waitAfter(4)).isZero();
        assertThat(Kind.ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Kind.ACCOUNT.waitAfter(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Kind.ACCOUNT.waitAfter(8)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Kind.ACCOUNT.waitAfter(2_000_000_000)).isEqualTo(Duration.ofHours(1));
    }
}
