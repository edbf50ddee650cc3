package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会话 — somebody signed in, read whole with each request: a change of role or term is felt with the next one.
 *
 * @param chosen the desk chosen to speak for; the first seat where none was
 * @param glass the broken glass this session looks through, while it is open
 */
public record Session(
        UUID id,
        AccountId account,
        Account.Kind kind,
        Stage stage,
        String name,
        @Nullable String title,
        @Nullable UUID person,
        List<Seat> seats,
        @Nullable DeskId chosen,
        @Nullable Pane glass,
        Instant seenAt) {

    /** 破窗所见 — what a session looks through in place of everything else, and until when. */
    public record Pane(UUID id, String path, Instant until) {}

    /** 登录阶段 — how far signing in has come; only FULL may do anything else. */
    public enum Stage {
        FULL,
        SECOND_FACTOR,
        ENROLMENT,
        PASSWORD_CHANGE
    }

    /** 登录方式. */
    public enum Way {
        PASSWORD,
        CODE,
        SLIP,
        PIN
    }

    private static final Set<String> UNFINISHED = Set.of("session:finish");

    /** The seat it speaks for now. */
    public Optional<Seat> seat() {
        return seats.stream()
                .filter(seat -> seat.desk().equals(chosen))
                .findFirst()
                .or(() -> seats.stream().findFirst());
    }

    /** Who acts through this session. Before the second factor that is nobody yet. */
    Actor actor(CountyCode county) {
        if (stage == Stage.SECOND_FACTOR) {
            return Actor.VISITOR;
        }
        var desk = seat().map(seat -> seat.desk().value()).orElse(null);
        return new Actor(account.value(), kind.acts(leads()), person, desk, permissions(), scope(county));
    }

    private boolean leads() {
        return kind == Account.Kind.PERSON && !seats.isEmpty();
    }

    private Set<String> permissions() {
        if (stage != Stage.FULL) {
            return UNFINISHED;
        }
        if (glass != null) {
            return Role.BEHIND_GLASS;
        }
        return switch (kind) {
            case PERSON -> leads() ? Role.LEADER.permissions() : Role.RESIDENT.permissions();
            case STAFF -> seat().map(seat -> seat.role().permissions()).orElse(Set.of("session:own"));
            case SYSTEM_ADMIN -> Role.SYSTEM_ADMIN.permissions();
            case SECURITY_OFFICER -> Role.SECURITY_OFFICER.permissions();
            case AUDITOR -> Role.AUDITOR.permissions();
        };
    }

    /** A leader of several posts sees all of them; staff see what the seat sees that they speak for now. */
    private Scope scope(CountyCode county) {
        if (stage != Stage.FULL) {
            return Scope.NOTHING;
        }
        if (glass != null) {
            return Scope.of(glass.path());
        }
        return switch (kind) {
            case PERSON -> new Scope(List.copyOf(paths()));
            case STAFF -> seat().map(seat -> Scope.of(seat.path())).orElse(Scope.NOTHING);
            case SYSTEM_ADMIN, SECURITY_OFFICER, AUDITOR -> Scope.of(county + "/");
        };
    }

    private Set<String> paths() {
        var paths = new HashSet<String>();
        seats.forEach(seat -> paths.add(seat.path()));
        return paths;
    }
}
