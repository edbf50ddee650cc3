package cn.mulin.opening;

import cn.mulin.access.Account;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is still missing before the county may open, and the step it belongs to. */
enum Lack {
    DIVISIONS_UNKNOWN(Step.DIVISIONS),
    ADDRESS_UNSET(Step.COUNTY),
    SUPERVISION_PHONE_UNSET(Step.COUNTY),
    FILING_NUMBER_UNSET(Step.COUNTY),
    NOTICE_UNPUBLISHED(Step.NOTICE),
    LADDERS_UNCHOSEN(Step.LADDERS),
    ADMINISTRATORS_NOT_IN(Step.ADMINISTRATORS),
    OFFICE_UNSTAFFED(Step.STAFF),
    SEATS_WAITING(Step.STAFF),
    KEYS_UNSAFE(Step.KEYS),
    CUSTODY_UNRECORDED(Step.KEYS),
    KEYS_CHANGED(Step.KEYS),
    CUSTODY_UNCONFIRMED(Step.KEYS);

    private static final int DUTIES = 3;

    /** 步骤 — in the order they are taken; none waits for another. */
    enum Step {
        DIVISIONS,
        COUNTY,
        NOTICE,
        LADDERS,
        ADMINISTRATORS,
        STAFF,
        KEYS
    }

    private final Step step;

    Lack(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }

    /** Everything {@code facts} do not have. The county opens when it is nothing. */
    static Set<Lack> of(Facts facts) {
        var lacks = EnumSet.noneOf(Lack.class);
        unless(facts.counts().villages() > 0, DIVISIONS_UNKNOWN, lacks);
        unless(facts.county().publicUrl() != null, ADDRESS_UNSET, lacks);
        unless(facts.county().supervisionPhone() != null, SUPERVISION_PHONE_UNSET, lacks);
        unless(facts.county().filingNumber() != null, FILING_NUMBER_UNSET, lacks);
        unless(facts.counts().noticePublished(), NOTICE_UNPUBLISHED, lacks);
        unless(facts.progress().laddersChosenAt() != null, LADDERS_UNCHOSEN, lacks);
        unless(dutiesIn(facts) == DUTIES, ADMINISTRATORS_NOT_IN, lacks);
        unless(facts.counts().officeSeats() > 0, OFFICE_UNSTAFFED, lacks);
        unless(facts.counts().seatsWaiting() == 0, SEATS_WAITING, lacks);
        ofKeys(facts, lacks);
        return lacks;
    }

    /** A duty counts once, however many hold it. */
    private static int dutiesIn(Facts facts) {
        Set<Account.Kind> duties = facts.administrators().stream()
                .filter(Administrator::in)
                .map(Administrator::duty)
                .collect(Collectors.toSet());
        return duties.size();
    }

    private static void ofKeys(Facts facts, Set<Lack> lacks) {
        var custody = facts.custody();
        if (facts.keys() == null) {
            lacks.add(KEYS_UNSAFE);
        } else if (custody == null) {
            lacks.add(CUSTODY_UNRECORDED);
        } else if (!custody.isOf(facts.keys())) {
            lacks.add(KEYS_CHANGED);
        } else {
            unless(custody.confirmedAt() != null, CUSTODY_UNCONFIRMED, lacks);
        }
    }

    private static void unless(boolean there, Lack lack, Set<Lack> lacks) {
        if (!there) {
            lacks.add(lack);
        }
    }
}
