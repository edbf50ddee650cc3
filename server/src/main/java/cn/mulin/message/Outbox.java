package cn.mulin.message;

import cn.mulin.kernel.Seals;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 发件箱 — carries text messages to the county's gateway: what somebody waits for right after the commit, the rest by the
 * minute. Each attempt is claimed first and noted after; no transaction is open while the gateway is called, so a kill
 * between the two sends twice rather than never.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int PAGE = 50;
    private static final int ATTEMPTS = 8;
    private static final Duration RETRY_IN = Duration.ofSeconds(30);

    private final MessageStore store;
    private final MessageTexts texts;
    private final Gateways gateways;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            MessageStore store,
            MessageTexts texts,
            Gateways gateways,
            Seals seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.gateways = gateways;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(MessageEvent.Awaited awaited) {
        deliver(() -> store.claim(awaited.message(), now(), RETRY_IN));
    }

    /** Everything that is due, page by page until nothing is left. */
    void deliverDue() {
        transaction.executeWithoutResult(status -> store.giveUpLate(now()));
        while (deliver(() -> store.claimDue(PAGE, now(), RETRY_IN)) == PAGE) {
            // the next page
        }
    }

    private int deliver(Supplier<List<MessageStore.Outgoing>> claim) {
        var gateway = gateways.ofCounty().orElse(null);
        if (gateway == null) {
            log.warn("text messages wait: this county has no gateway; set mulin.sms");
            return 0;
        }
        List<MessageStore.Outgoing> claimed = transaction.execute(status -> claim.get());
        claimed.forEach(sms -> deliver(gateway, sms));
        return claimed.size();
    }

    private void deliver(SmsGateway gateway, MessageStore.Outgoing outgoing) {
        try {
            note(outgoing.id(), gateway, true, gateway.send(opened(outgoing)), true);
        } catch (SmsGateway.NotSent refused) {
            var code = String.valueOf(refused.getMessage());
            log.warn("message {} was not sent at attempt {}: {}", outgoing.id(), outgoing.attempts(), code);
            note(outgoing.id(), gateway, false, code, outgoing.attempts() >= ATTEMPTS);
        }
    }

    private void note(UUID id, SmsGateway gateway, boolean delivered, String answer, boolean over) {
        transaction.executeWithoutResult(status -> store.tried(id, gateway.name(), delivered, answer, over, now()));
    }

    private SmsGateway.Sms opened(MessageStore.Outgoing outgoing) {
        var arguments = new HashMap<>(outgoing.arguments());
        if (outgoing.secret() != null) {
            arguments.put("code", seals.open(MessageStore.SECRET, outgoing.secret()));
        }
        var told = texts.tell(new MessageTexts.Raw(outgoing.template(), arguments));
        return new SmsGateway.Sms(
                seals.open(MessageStore.PHONE, outgoing.target()), outgoing.template(), arguments, told.words());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
