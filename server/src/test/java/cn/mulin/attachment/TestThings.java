package cn.mulin.attachment;

import cn.mulin.kernel.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Things of the tests that carry attachments; each shows itself to the account with its own id. */
@Component
class TestThings implements AttachmentOwner {

    static final String KIND = "test-thing";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean showsTo(Actor actor, UUID owner) {
        return actor.account().equals(owner);
    }
}
