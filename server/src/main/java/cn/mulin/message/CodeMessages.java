package cn.mulin.message;

import cn.mulin.access.CodeSender;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 验证码短信 — one-time codes as text messages. */
@Service
class CodeMessages implements CodeSender {

    private final Messages messages;

    CodeMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void send(String phone, String code, Duration validFor) {
        var minutes = Map.of("minutes", String.valueOf(validFor.toMinutes()));
        messages.textNow(phone, "access.code", minutes, code, validFor);
    }
}
