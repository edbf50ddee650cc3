package cn.mulin.attachment;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 附件 — the way in: take a content, give it an owner, show it. A content without an owner is its uploader's alone, and gone
 * after a day.
 */
@Service
public class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int NAME_MOST = 200;

    private final AttachmentStore store;
    private final AttachmentFiles files;
    private final Map<String, AttachmentOwner> owners;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            AttachmentFiles files,
            List<AttachmentOwner> owners,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity()));
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a content for {@link Actor#current()}. Safe to repeat with the same id and content.
     *
     * @param name the file's name as the uploader calls it; a folder before it is left out
     * @throws Refusal when it is empty, too large, broken, or nothing that is taken
     */
    public Attachment take(AttachmentId id, InputStream content, @Nullable String name) {
        try {
            var draft = files.receive(content);
            try {
                return transaction.execute(status -> keep(id, draft, plain(name)));
            } finally {
                files.drop(draft);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("a content could not be taken in", broken);
        }
    }

    private Attachment keep(AttachmentId id, AttachmentFiles.Draft draft, @Nullable String name) {
        var account = Actor.current().account();
        var attachment = new Attachment(id, draft.kind(), draft.bytes(), name, clock.instant());
        store.hold(draft.sum());
        if (!store.add(attachment, draft.sum(), account)) {
            return store.find(id)
                    .filter(there -> there.uploadedBy().equals(account) && Arrays.equals(there.sum(), draft.sum()))
                    .map(AttachmentStore.Kept::attachment)
                    .orElseThrow(() -> Refusal.of(AttachmentProblem.ID_TAKEN));
        }
        try {
            files.keep(draft);
        } catch (IOException broken) {
            throw new UncheckedIOException("a content could not be kept", broken);
        }
        audit.did("attachment.taken", "attachment", id.value(), draft.kind().name());
        return attachment;
    }

    /**
     * Gives attachments their owner, in the owner's transaction. Safe to repeat.
     *
     * @param keepUntil the last day they are kept; null: as long as their owner says
     * @throws Refusal when one of them is not the actor's own, belongs elsewhere, or is gone
     */
    @Transactional
    public void attach(Collection<AttachmentId> ids, String ownerKind, UUID owner, @Nullable LocalDate keepUntil) {
        if (!owners.containsKey(ownerKind)) {
            throw new IllegalArgumentException("no module says who may see the attachments of a " + ownerKind);
        }
        var distinct = ids.stream().map(AttachmentId::value).collect(Collectors.toCollection(HashSet::new));
        if (!distinct.isEmpty()
                && store.attach(distinct, Actor.current().account(), ownerKind, owner, keepUntil) < distinct.size()) {
            throw Refusal.of(AttachmentProblem.NOT_YOURS_TO_ATTACH);
        }
    }

    /** The attachments of one owner, the earliest first. Whoever asks has already looked whether the actor may see the owner. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String ownerKind, UUID owner) {
        return store.of(ownerKind, List.of(owner));
    }

    /** From now on the attachments of this owner are kept until {@code day}, and then go. */
    @Transactional
    public void keepUntil(String ownerKind, UUID owner, LocalDate day) {
        store.keepUntil(ownerKind, owner, day);
        audit.did("attachment.retention-set", ownerKind, owner, day.toString());
    }

    /** Takes an attachment away at once; its content goes with the next sweep if nothing else has the same. */
    @Transactional
    public void remove(AttachmentId id) {
        store.remove(id, OffsetDateTime.now(clock));
        audit.did("attachment.removed", "attachment", id.value());
    }

    /** A content, as another module reads it: a roster to import, a picture to print. */
    @Transactional(readOnly = true)
    public Path content(AttachmentId id) {
        return shown(id).file();
    }

    /** What {@link Actor#current()} may see: the attachment and where its content lies. */
    record Shown(Attachment attachment, Path file) {}

    /** @throws Refusal when there is none or the actor may not see its owner: the two are told apart to nobody */
    @Transactional(readOnly = true)
    Shown shown(AttachmentId id) {
        var kept = store.find(id).filter(this::showsToActor).orElseThrow(() -> Refusal.of(AttachmentProblem.UNKNOWN));
        var file = files.place(kept.sum());
        if (!Files.isRegularFile(file)) {
            log.error("attachment {} has a row and no content", id);
            throw Refusal.of(AttachmentProblem.CONTENT_GONE);
        }
        return new Shown(kept.attachment(), file);
    }

    private boolean showsToActor(AttachmentStore.Kept kept) {
        var actor = Actor.current();
        if (kept.ownerKind() == null || kept.ownerId() == null) {
            return actor.signedIn() && kept.uploadedBy().equals(actor.account());
        }
        var owner = owners.get(kept.ownerKind());
        return owner != null && owner.showsTo(actor, kept.ownerId());
    }

    private static @Nullable String plain(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var words = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return words.isEmpty() ? null : words.substring(Math.max(0, words.length() - NAME_MOST));
    }
}
