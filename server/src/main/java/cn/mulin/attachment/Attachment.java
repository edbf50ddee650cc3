package cn.mulin.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 附件 — what is known of one attachment, without its content.
 *
 * @param name the file's name as it was given, without a folder; absent for pictures and voice taken on the spot
 */
public record Attachment(
        AttachmentId id,
        FileKind kind,
        long bytes,
        @Nullable String name,
        Instant recordedAt) {}
