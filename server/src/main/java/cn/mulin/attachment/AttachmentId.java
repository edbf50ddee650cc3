package cn.mulin.attachment;

import cn.mulin.kernel.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 附件标识 — names one attachment; minted by the client, so that an upload may be repeated safely. */
public record AttachmentId(@JsonValue UUID value) {

    @JsonCreator
    public AttachmentId {}

    public static AttachmentId next() {
        return new AttachmentId(Ids.next());
    }

    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
