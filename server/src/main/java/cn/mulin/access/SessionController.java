package cn.mulin.access;

import cn.mulin.county.Counties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is here, for which desk, and where else they are signed in. */
@RestController
@RequestMapping("/api/session")
@InEveryState("whoever is here learns which county this is and in which state")
class SessionController {

    private static final String SESSION = "cn.mulin.access.Session";

    private final Sessions sessions;
    private final Counties counties;

    SessionController(Sessions sessions, Counties counties) {
        this.sessions = sessions;
        this.counties = counties;
    }

    @GetMapping
    @OpenToAll("a client must learn that nobody is signed in")
    SessionView show(@RequestAttribute(name = SESSION, required = false) @Nullable Session session) {
        var county = counties.current();
        return session == null ? SessionView.visitor(county) : SessionView.of(session, county);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenToAll("signing out twice is no mistake")
    void signOut(
            @RequestAttribute(name = SESSION, required = false) @Nullable Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session != null) {
            sessions.end(session.id(), session.account());
        }
        SessionCookies.forgetSession(request, response);
    }

    @PutMapping("/desk")
    @RequiresPermission("session:own")
    SessionView speakFor(
            @RequestAttribute(SESSION) Session session, @RequestBody @Valid DeskForm form, HttpServletRequest request) {
        sessions.speakFor(session, form.desk());
        var token = SessionCookies.session(request).orElseThrow();
        return SessionView.of(sessions.find(token).orElse(session), counties.current());
    }

    @GetMapping("/all")
    @RequiresPermission("session:own")
    List<SessionLine> mine() {
        return sessions.mine();
    }

    @DeleteMapping("/all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("session:own")
    void endAll(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(new AccountId(Actor.current().account()));
        SessionCookies.forgetSession(request, response);
    }

    @DeleteMapping("/all/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("session:own")
    void end(@PathVariable UUID id) {
        sessions.end(id, new AccountId(Actor.current().account()));
    }

    record DeskForm(@NotNull DeskId desk) {}
}
