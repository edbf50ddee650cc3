package cn.mulin.net;

import cn.mulin.Caller;
import cn.mulin.access.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Those who ask with nonsense: whoever may, signed in once and again only where an answer ended the session. */
final class Bystanders {

    static final String NOT_SIGNED_IN = "access.not-signed-in";

    private final EveryRole everybody;
    private final Caller visitor;
    private final Map<Role, Caller> signedIn = new ConcurrentHashMap<>();

    Bystanders(EveryRole everybody) {
        this.everybody = everybody;
        this.visitor = everybody.visitor();
    }

    Caller.Answer ask(Routes.Route route, Function<Caller, Caller.Answer> question) {
        return everybody.whoMay(route).map(role -> ask(role, question)).orElseGet(() -> question.apply(visitor));
    }

    private Caller.Answer ask(Role role, Function<Caller, Caller.Answer> question) {
        var answer = question.apply(signedIn.computeIfAbsent(role, everybody::as));
        return answer.code().equals(NOT_SIGNED_IN)
                ? question.apply(signedIn.compute(role, (same, ended) -> everybody.as(role)))
                : answer;
    }
}
