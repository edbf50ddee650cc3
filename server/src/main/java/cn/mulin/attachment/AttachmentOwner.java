package cn.mulin.attachment;

import cn.mulin.kernel.Actor;
import java.util.UUID;

/** 附件归属 — a module whose things carry attachments says here who may see them. One for each kind of thing. */
public interface AttachmentOwner {

    /** The kind of thing, unique: {@code demand}, {@code consent}. */
    String kind();

    /** Whether {@code actor} may see the thing {@code owner}, and with it its attachments. */
    boolean showsTo(Actor actor, UUID owner);
}
