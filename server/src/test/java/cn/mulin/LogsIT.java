package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.mulin.access.Account;
import cn.mulin.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("the log")
class LogsIT {

    @Autowired
    ApplicationContext context;

    @Test
    void says_nothing_of_anybody_who_signed_in_or_was_entered_or_mistyped(Callers callers) {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            flow(callers);
            LoggerFactory.getLogger(LogsIT.class).info("the net is cast");
        } finally {
            root.detachAppender(log);
        }
        var lines = List.copyOf(log.list).stream().map(LogsIT::text).toList();
        assertThat(lines).anyMatch(line -> line.contains("the net is cast"));
        for (String personal : List.of("19900000001", "东小明", "东小红", "东村1号", "Secret-Word-9", "110105194912310")) {
            assertThat(lines).as(personal).noneMatch(line -> line.contains(personal));
        }
    }

    private void flow(Callers callers) {
        var ground = Ground.lay(context);
        ground.appoint(ground.here.resident(), ground.here.post());
        var visitor = callers.visitor();
        var phone = ground.here.phone();
        visitor.post("/api/session/code", Map.of("phone", phone));
        visitor.post("/api/session/code/confirm", Map.of("phone", phone, "code", "000000"));
        visitor.post("/api/session/code/confirm", Map.of("phone", phone + phone, "code", "x"));
        visitor.post("/api/session/password", Map.of("login", "Secret-Word-9", "password", "Secret-Word-9"));
        visitor.post("/api/session/password", "{\"login\":{\"x\":\"Secret-Word-9\"}");
        visitor.post("/api/session/password", "{\"login\":\"\\u0000Secret-Word-9\",\"password\":1}");
        visitor.get("/api/units/" + phone);
        visitor.get("/api/nothing/" + phone);
        var clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        clerk.get("/api/households?q=" + phone);
        clerk.get("/api/residents/" + ground.here.resident());
        clerk.post("/api/households", Map.of("door", "东村1号", "unit", "110105194912310"));
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        admin.post("/api/accounts", Map.of("login", "x", "name", "东小明", "phone", phone));
        admin.post("/api/accounts", Map.of("login", "log.net", "name", "东小明", "phone", phone));
    }

    private static String text(ILoggingEvent event) {
        var cause = event.getThrowableProxy();
        return event.getFormattedMessage()
                + (cause == null ? "" : ThrowableProxyUtil.asString(cause))
                + Objects.toString(event.getMDCPropertyMap(), "");
    }
}
