package cn.mulin.agency;

import cn.mulin.attachment.AttachmentOwner;
import cn.mulin.kernel.Actor;
import cn.mulin.people.ResidentId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Papers and entrustments are shown to whom the case is shown: the desks on its way, and the person it is for. */
@Component
class CaseAttachments implements AttachmentOwner {

    static final String KIND = "agency-case";

    private final CaseStore store;

    CaseAttachments(CaseStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean showsTo(Actor actor, UUID owner) {
        var id = new CaseId(owner);
        boolean own = actor.person() != null && store.isFor(id, new ResidentId(actor.person()));
        return own || (actor.may("agency:read") && store.isSeen(id, Reach.of(actor)));
    }
}
