package cn.mulin.attachment;

import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.CountyJob;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes away what may go: attachments whose day has passed, uploads that nothing came to own, and then contents that no row
 * names. A backup holds the last of these off.
 */
@Component
class AttachmentClock implements CountyJob {

    private static final Logger log = LoggerFactory.getLogger(AttachmentClock.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int FOLDERS = 256;

    private final AttachmentStore store;
    private final AttachmentFiles files;
    private final CountyFiles folders;
    private final TransactionOperations transaction;
    private final Clock clock;

    AttachmentClock(
            AttachmentStore store,
            AttachmentFiles files,
            CountyFiles folders,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.folders = folders;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attachment-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        removeDue();
        if (!folders.sweepUnlessHeld(this::sweep)) {
            log.info("contents without a row stay until the backup is done");
        }
    }

    private void removeDue() {
        var now = OffsetDateTime.now(clock);
        int page;
        do {
            page = transaction.execute(status -> store.removePageOfDue(LocalDate.now(clock), now.minus(GRACE), now));
        } while (page > 0);
    }

    private void sweep() {
        try {
            Instant before = clock.instant().minus(GRACE);
            files.removeDraftsOlderThan(before);
            for (int folder = 0; folder < FOLDERS; folder++) {
                var old = files.olderThan(before, folder);
                if (!old.isEmpty()) {
                    removeUnnamed(old);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder of files cannot be swept", broken);
        }
    }

    private void removeUnnamed(List<byte[]> sums) {
        var named = store.named(sums);
        sums.stream().filter(sum -> !named.contains(Sm3.hex(sum))).forEach(this::removeUnlessNamed);
    }

    /** Looks again while it holds the sum: the same content may be arriving at this moment. */
    private void removeUnlessNamed(byte[] sum) {
        transaction.executeWithoutResult(status -> {
            store.hold(sum);
            if (store.named(List.of(sum)).isEmpty()) {
                try {
                    files.remove(sum);
                } catch (IOException broken) {
                    throw new UncheckedIOException("a content cannot be removed", broken);
                }
            }
        });
    }
}
