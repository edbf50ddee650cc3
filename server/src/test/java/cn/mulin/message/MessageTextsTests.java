package cn.mulin.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("消息模板 message texts")
class MessageTextsTests {

    private final AtomicInteger asked = new AtomicInteger();

    private final MessageTexts texts = new MessageTexts(List.of(new ArgumentWords() {

        @Override
        public String argument() {
            return "desk";
        }

        @Override
        public Map<String, String> words(Collection<String> ids) {
            asked.incrementAndGet();
            return Map.of("1", "三组组长");
        }
    }));

    @Test
    void show_ids_by_their_present_names_and_what_is_gone_as_gone() {
        var told = texts.tell(List.of(appointed("1"), appointed("2")));
        assertThat(told.get(0).title()).isEqualTo("您有了新的岗位");
        assertThat(told.get(0).words()).startsWith("您从 2026-03-01 起担任 三组组长。");
        assertThat(told.get(1).words()).contains("（已撤销）");
    }

    @Test
    void ask_once_for_all_of_a_page() {
        texts.tell(List.of(appointed("1"), appointed("2"), appointed("1")));
        assertThat(asked).hasValue(1);
    }

    @Test
    void take_nothing_in_an_argument_for_a_place() {
        var told = texts.tell(new MessageTexts.Raw("access.code", Map.of("code", "{minutes}$1", "minutes", "5")));
        assertThat(told.words()).startsWith("{minutes}$1 是您的验证码，5 分钟内有效");
    }

    private static MessageTexts.Raw appointed(String desk) {
        return new MessageTexts.Raw("leadership.appointed", Map.of("desk", desk, "day", "2026-03-01"));
    }
}
