package cn.mulin.access;

import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.territory.DeskId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登录情况 — what a client needs to open its first page: who is here, what they may do, which county this is.
 *
 * @param actor null for a visitor
 * @param glass the broken glass this session looks through; null when it does not
 * @param next what stands before anything else: {@code enrolment} or {@code password-change}; null when signed in
 */
public record SessionView(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ActorView actor,
        Set<String> permissions,
        CountyView county,
        @Nullable GlassView glass,
        @Nullable String next) {

    /** 破窗所见 — until when. */
    public record GlassView(UUID id, Instant until) {

        static @Nullable GlassView of(Session.@Nullable Pane pane) {
            return pane == null ? null : new GlassView(pane.id(), pane.until());
        }
    }

    /** 登录的人. */
    public record ActorView(
            String name,
            Actor.Kind kind,
            @Nullable Role role,
            @Nullable String title,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            DeskView desk,

            List<SeatView> seats) {}

    /** 所在岗位. */
    public record DeskView(DeskId id, String name, String path) {}

    /** 席位. */
    public record SeatView(DeskView desk, Role role) {}

    /** 所在县. */
    public record CountyView(
            String code,
            String name,
            County.State state,
            boolean demo,
            @Nullable String filingNumber,
            @Nullable String supervisionPhone) {

        static CountyView of(County county) {
            return new CountyView(
                    county.code().value(),
                    county.name(),
                    county.state(),
                    county.demo(),
                    county.filingNumber(),
                    county.supervisionPhone());
        }
    }

    static SessionView visitor(County county) {
        return new SessionView(null, Set.of(), CountyView.of(county), null, null);
    }

    public static SessionView of(Session session, County county) {
        var actor = session.actor(county.code());
        if (!actor.signedIn()) {
            return visitor(county);
        }
        var seat = session.seat().orElse(null);
        var view = new ActorView(
                session.name(),
                actor.kind(),
                role(session, seat),
                title(session, seat),
                seat == null ? null : desk(seat),
                session.seats().stream()
                        .map(each -> new SeatView(desk(each), each.role()))
                        .toList());
        return new SessionView(
                view, actor.permissions(), CountyView.of(county), GlassView.of(session.glass()), next(session.stage()));
    }

    private static @Nullable Role role(Session session, @Nullable Seat seat) {
        return switch (session.kind()) {
            case PERSON -> seat == null ? Role.RESIDENT : Role.LEADER;
            case STAFF -> seat == null ? null : seat.role();
            case SYSTEM_ADMIN -> Role.SYSTEM_ADMIN;
            case SECURITY_OFFICER -> Role.SECURITY_OFFICER;
            case AUDITOR -> Role.AUDITOR;
        };
    }

    /** A leader's title is the post's name; staff have their own, if they told one. */
    private static @Nullable String title(Session session, @Nullable Seat seat) {
        return session.kind() == Account.Kind.PERSON && seat != null ? seat.name() : session.title();
    }

    private static DeskView desk(Seat seat) {
        return new DeskView(seat.desk(), seat.name(), seat.path());
    }

    private static @Nullable String next(Session.Stage stage) {
        return stage == Session.Stage.FULL
                ? null
                : stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
