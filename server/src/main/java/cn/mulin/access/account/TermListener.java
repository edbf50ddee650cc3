package cn.mulin.access.account;

import cn.mulin.access.Sessions;
import cn.mulin.leadership.LeadershipEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of whoever left a post, in the same transaction. Taking one up ends none: what a session may do is
 * read anew with each request.
 */
@Component
class TermListener {

    private final Sessions sessions;

    TermListener(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(LeadershipEvent.Ended ended) {
        sessions.endAllOf(ended.resident());
    }

    @EventListener
    void on(LeadershipEvent.Undone undone) {
        sessions.endAllOf(undone.resident());
    }
}
