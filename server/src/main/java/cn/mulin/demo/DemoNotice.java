package cn.mulin.demo;

import cn.mulin.people.NoticeBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 演示告知 — a privacy notice such as a county writes, so that everybody sees where it stands and that reading it is kept. */
@Component
class DemoNotice {

    private final NoticeBoard board;

    DemoNotice(NoticeBoard board) {
        this.board = board;
    }

    void publish() {
        try {
            var words = new ClassPathResource("demo/privacy-notice.txt").getContentAsString(StandardCharsets.UTF_8);
            board.publish("个人信息处理告知", words.strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
