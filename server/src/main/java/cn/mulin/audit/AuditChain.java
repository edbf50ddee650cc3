package cn.mulin.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审计链 — chains the entries in the order they were committed, and says whether anybody touched them. */
@Service
@Transactional
public class AuditChain {

    private static final int PAGE = 5_000;

    private final ChainStore store;
    private final AuditProperties properties;
    private final Clock clock;

    AuditChain(ChainStore store, AuditProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Seals what is settled, one page; returns how many entries. Zero when another server is at it. */
    public int seal() {
        if (!store.takeTurn()) {
            return 0;
        }
        var links = store.settled(PAGE);
        if (!links.isEmpty()) {
            seal(links);
        }
        return links.size();
    }

    private void seal(List<Link> links) {
        var head = store.head();
        var ids = new UUID[links.size()];
        var places = new Long[links.size()];
        var seals = new byte[links.size()][];
        var previous = head.bytes();
        for (int i = 0; i < ids.length; i++) {
            previous = links.get(i).sealAfter(previous);
            ids[i] = links.get(i).id();
            places[i] = head.place() + i + 1;
            seals[i] = previous;
        }
        store.seal(ids, places, seals);
    }

    @Transactional(readOnly = true)
    public Head head() {
        return store.head();
    }

    /** The whole chain, from what retention has left to its head. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return verify(1, Long.MAX_VALUE);
    }

    /** From place {@code from} to {@code to}, both included; reads page by page, in constant memory. */
    @Transactional(readOnly = true)
    public Verification verify(long from, long to) {
        var head = store.head();
        var before = from <= 1 ? store.lastCut() : store.at(from - 1);
        var last = Math.min(to, head.place());
        var place = before.place();
        var seal = before.bytes();
        for (var links = store.after(place, last, PAGE); !links.isEmpty(); links = store.after(place, last, PAGE)) {
            for (var link : links) {
                place++;
                seal = link.sealAfter(seal);
                if (link.place() == null || link.place() != place || !Arrays.equals(seal, link.seal())) {
                    return new Verification(before.place() + 1, last, place, head, store.tail());
                }
            }
        }
        Long missing = place < last ? place + 1 : null;
        return new Verification(before.place() + 1, last, missing, head, store.tail());
    }

    /** Takes away whole months past their time, and keeps the last seal to go on from; returns how many entries. */
    int retain() {
        var months = LocalDate.now(clock).withDayOfMonth(1).minusMonths(properties.keepMonths());
        var last = store.lastBefore(months.atStartOfDay(clock.getZone()).toInstant());
        return last.place() > store.lastCut().place() ? store.cut(last, clock.instant()) : 0;
    }
}
