package cn.mulin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.mulin.MulinIT;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.CodeSender;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Seals;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@MulinIT
@DisplayName("消息 of a county")
class MessagesIT {

    private static final String PHONE = "19900001234";
    private static final Map<String, String> YEAR = Map.of("year", "2031");

    @Autowired
    Messages messages;

    @Autowired
    CodeSender codes;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageStore store;

    @Autowired
    MessageTexts texts;

    @Autowired
    TestGateway gateway;

    @Autowired
    DevelopmentController phones;

    @Autowired
    Counties counties;

    @Autowired
    Seals seals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    private AccountId me;

    @BeforeEach
    void an_account() {
        var login = "test-" + Ids.code(40).toLowerCase(Locale.ROOT);
        me = accounts.openStaff(new Accounts.NewStaff(login, "试一", null, null, null, Ids.code(80) + "-a1"));
        sql.sql("delete from message.message where channel = 'SMS'").update();
        sql.sql("delete from message.quiet_hours").update();
        gateway.sent.clear();
        gateway.down = false;
    }

    @AfterEach
    void a_demo_county_again() {
        be(true);
    }

    @Test
    void are_told_in_words_and_read_once() {
        messages.tell(List.of(me), "calendar.year-missing", YEAR);
        messages.tell(List.of(me), "calendar.year-missing", YEAR);
        as(me).run(() -> {
            assertThat(inbox.unread()).isEqualTo(2);
            var page = inbox.page(null);
            assertThat(page.next()).isNull();
            assertThat(page.messages()).hasSize(2).allSatisfy(message -> {
                assertThat(message.words()).startsWith("2031 年的放假调休安排还没有录入");
                assertThat(message.read()).isFalse();
            });
            inbox.read(page.messages().getFirst().id());
            assertThat(inbox.unread()).isOne();
            inbox.readAll(page.messages().getFirst().id());
            assertThat(inbox.unread()).isZero();
        });
    }

    @Test
    void come_page_by_page_the_newest_first() {
        for (int i = 0; i < 70; i++) {
            messages.tell(List.of(me), "calendar.year-missing", Map.of("year", String.valueOf(i)));
        }
        as(me).run(() -> {
            var first = inbox.page(null);
            var second = inbox.page(first.next());
            var third = inbox.page(second.next());
            assertThat(third.next()).isNull();
            var all = Stream.of(first, second, third)
                    .flatMap(page -> page.messages().stream())
                    .toList();
            assertThat(all).hasSize(70);
            assertThat(all).extracting(Inbox.Message::words).doesNotHaveDuplicates();
            assertThat(all.getFirst().at()).isAfter(all.getLast().at());
        });
    }

    @Test
    void are_nobody_elses() {
        messages.tell(List.of(me), "calendar.year-missing", YEAR);
        var id = as(me).<Inbox.Page, RuntimeException>call(() -> inbox.page(null))
                .messages()
                .getFirst()
                .id();
        as(new AccountId(Ids.next())).run(() -> {
            assertThat(inbox.page(null).messages()).isEmpty();
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inbox.read(id));
        });
    }

    @Test
    void without_words_are_not_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.tell(List.of(me), "nobody.knows", Map.of()));
    }

    @Test
    void of_a_deed_that_was_rolled_back_do_not_exist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    codes.send(PHONE, "123456", Duration.ofMinutes(5));
                    throw new IllegalStateException("no");
                }));
        assertThat(rows("true")).isZero();
    }

    @Test
    void with_a_code_reach_the_demo_phone_right_after_the_commit_and_leave_no_trace_of_it() {
        transaction.executeWithoutResult(status -> {
            codes.send(PHONE, "271828", Duration.ofMinutes(5));
            assertThat(phones.codes()).noneMatch(message -> "271828".equals(message.code()));
        });
        assertThat(phones.codes().getFirst().code()).isEqualTo("271828");
        assertThat(phones.codes().getFirst().phone()).isEqualTo(PHONE);
        assertThat(phones.messages().getFirst().text()).startsWith("271828 是您的验证码，5 分钟内有效");
        assertThat(rows("state = 'SENT' and target is null and secret is null and arguments::text not like '%271828%'"))
                .isOne();
    }

    @Test
    void of_a_real_county_are_shown_to_nobody() {
        be(false);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> phones.messages())
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(KernelProblem.NOT_FOUND));
    }

    @Test
    void of_a_real_county_go_by_its_gateway_and_again_when_that_was_down() {
        be(false);
        var outbox = outboxBy("test");
        gateway.down = true;
        transaction.executeWithoutResult(status -> codes.send(PHONE, "314159", Duration.ofMinutes(5)));
        outbox.deliverDue();
        assertThat(rows("state = 'WAITING' and attempts = 1 and not_before > now() and target is not null"))
                .isOne();
        gateway.down = false;
        outbox.deliverDue();
        assertThat(gateway.sent).isEmpty();
        sql.sql("update message.message set not_before = now()").update();
        outbox.deliverDue();
        assertThat(gateway.sent).singleElement().satisfies(sms -> {
            assertThat(sms.phone()).isEqualTo(PHONE);
            assertThat(sms.arguments()).containsEntry("code", "314159");
            assertThat(sms).hasToString("access.code");
        });
        assertThat(sql.sql("select answer from message.delivery d join message.message m on m.id = message_id"
                                + " where state = 'SENT' order by d.at")
                        .query(String.class)
                        .list())
                .containsExactly("isp.LINE_BUSY", "OK");
    }

    @Test
    void that_nobody_would_want_any_more_are_given_up() {
        be(false);
        transaction.executeWithoutResult(status -> codes.send(PHONE, "161803", Duration.ofMinutes(5)));
        sql.sql("update message.message set not_after = now() where channel = 'SMS'")
                .update();
        outboxBy("test").deliverDue();
        assertThat(gateway.sent).isEmpty();
        assertThat(rows("state = 'FAILED' and target is null and secret is null"))
                .isOne();
    }

    @Test
    void that_can_wait_do_not_ring_in_the_quiet_hours() {
        var now = LocalTime.now(clock);
        as(me).run(() -> inbox.keepQuiet(new QuietHours(now.minusHours(1), now.plusHours(1))));
        messages.text(PHONE, "calendar.year-missing", YEAR);
        assertThat(rows("state = 'WAITING' and not_before > now() + interval '50 minutes'"))
                .isOne();
        as(me).run(() -> inbox.keepQuiet(new QuietHours(now.plusHours(1), now.plusHours(2))));
        messages.text(PHONE, "calendar.year-missing", YEAR);
        outboxBy("test").deliverDue();
        assertThat(phones.messages().getFirst().text()).startsWith("2031 年");
    }

    private Outbox outboxBy(String chosen) {
        var gateways = new Gateways(List.of(gateway, developmentGateway), chosen, counties);
        return new Outbox(store, texts, gateways, seals, transactions, clock);
    }

    @Autowired
    DevelopmentGateway developmentGateway;

    private long rows(String condition) {
        return sql.sql("select count(*) from message.message where channel = 'SMS' and " + condition)
                .query(Long.class)
                .single();
    }

    private void be(boolean demo) {
        var now = counties.current();
        counties.change(new County(
                now.code(),
                now.name(),
                now.state(),
                demo,
                now.filingNumber(),
                now.supervisionPhone(),
                now.publicUrl()));
    }

    private static Actor as(AccountId account) {
        return new Actor(account.value(), Actor.Kind.STAFF, null, null, Set.of(), Scope.NOTHING);
    }
}
