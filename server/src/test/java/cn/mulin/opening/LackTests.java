package cn.mulin.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.KeyRings;
import cn.mulin.opening.Custody.Custodian;
import cn.mulin.opening.Facts.Counts;
import cn.mulin.opening.Facts.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what lacks before the first day")
class LackTests {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final KeyRings.Custody KEYS = new KeyRings.Custody("/keys", "A", "B");
    private static final Counts FULL = new Counts(true, 2, 0, 1, 0, 1, 1, 1, 1);
    private static final Counts EMPTY = new Counts(false, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final County SET = new County(
            new CountyCode("430121"), "长沙县", County.State.SETTING_UP, false, "湘备1", "12345", "https://mulin.example");
    private static final Custody KEPT =
            new Custody("A", "B", List.of(new Custodian("甲某", "甲处"), new Custodian("乙某", "乙处")), NOW, NOW);

    private static List<Administrator> three(boolean in) {
        return Stream.of(Account.Kind.SYSTEM_ADMIN, Account.Kind.SECURITY_OFFICER, Account.Kind.AUDITOR)
                .map(duty -> new Administrator(new AccountId(UUID.randomUUID()), duty, "x", "某", in))
                .toList();
    }

    @Test
    void is_nothing_when_every_step_was_taken() {
        assertThat(Lack.of(new Facts(SET, new Progress(NOW, null), FULL, three(true), KEYS, KEPT)))
                .isEmpty();
    }

    @Test
    void is_told_step_by_step_for_an_empty_county() {
        var bare = new County(SET.code(), SET.name(), SET.state(), false, null, null, null);
        assertThat(Lack.of(new Facts(bare, new Progress(null, null), EMPTY, three(false), KEYS, null)))
                .containsExactly(
                        Lack.DIVISIONS_UNKNOWN,
                        Lack.ADDRESS_UNSET,
                        Lack.SUPERVISION_PHONE_UNSET,
                        Lack.FILING_NUMBER_UNSET,
                        Lack.NOTICE_UNPUBLISHED,
                        Lack.LADDERS_UNCHOSEN,
                        Lack.ADMINISTRATORS_NOT_IN,
                        Lack.OFFICE_UNSTAFFED,
                        Lack.CUSTODY_UNRECORDED);
    }

    @Test
    void two_who_hold_the_same_duty_count_once() {
        var twoAdmins = List.of(
                three(true).getFirst(), three(true).getFirst(), three(true).getLast());
        assertThat(Lack.of(new Facts(SET, new Progress(NOW, null), FULL, twoAdmins, KEYS, KEPT)))
                .containsExactly(Lack.ADMINISTRATORS_NOT_IN);
    }

    @Test
    void keys_that_changed_or_that_others_read_undo_the_custody() {
        var other = new KeyRings.Custody("/keys", "A", "C");
        assertThat(Lack.of(new Facts(SET, new Progress(NOW, null), FULL, three(true), other, KEPT)))
                .containsExactly(Lack.KEYS_CHANGED);
        assertThat(Lack.of(new Facts(SET, new Progress(NOW, null), FULL, three(true), null, KEPT)))
                .containsExactly(Lack.KEYS_UNSAFE);
    }
}
