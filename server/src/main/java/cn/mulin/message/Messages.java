package cn.mulin.message;

import cn.mulin.access.AccountId;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Seals;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 消息 — the way in: tell an account something in its inbox, or text a phone. Written in the caller's transaction: no deed
 * without its message, no message without its deed. Arguments are ids, codes, days and counts; words come from the template.
 */
@Service
@Transactional
public class Messages {

    private static final Duration WAITS_AT_MOST = Duration.ofDays(2);

    private final MessageStore store;
    private final MessageTexts texts;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(MessageStore store, MessageTexts texts, Seals seals, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a message into each account's inbox. */
    public void tell(Collection<AccountId> accounts, String template, Map<String, String> arguments) {
        refuseUnknown(template);
        accounts.forEach(account -> store.addToInbox(account, template, arguments, now()));
    }

    /** Texts a phone once the quiet hours are over. @param phone eleven digits */
    public void text(String phone, String template, Map<String, String> arguments) {
        var notBefore = store.quietHours().earliest(clock.instant()).atOffset(ZoneOffset.UTC);
        var window = new MessageStore.Window(now(), notBefore, notBefore.plus(WAITS_AT_MOST));
        put(phone, template, arguments, null, window);
    }

    /**
     * Texts a phone at once, whatever the hour, something that holds for a short while.
     *
     * @param secret an argument that is stored sealed and forgotten once sent: {@code code}
     */
    void textNow(String phone, String template, Map<String, String> arguments, String secret, Duration validFor) {
        put(phone, template, arguments, secret, new MessageStore.Window(now(), now(), now().plus(validFor)));
    }

    private void put(
            String phone,
            String template,
            Map<String, String> arguments,
            @Nullable String secret,
            MessageStore.Window window) {
        refuseUnknown(template);
        var sms = new MessageStore.Outgoing(
                Ids.next(),
                template,
                arguments,
                seals.seal(MessageStore.PHONE, phone),
                secret == null ? null : seals.seal(MessageStore.SECRET, secret),
                0);
        store.addToOutbox(sms, secret != null, window);
        if (secret != null) {
            events.publishEvent(new MessageEvent.Awaited(sms.id()));
        }
    }

    private void refuseUnknown(String template) {
        if (!texts.knows(template)) {
            throw new IllegalArgumentException("no words for the message " + template);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
