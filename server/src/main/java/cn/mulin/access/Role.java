package cn.mulin.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 角色 — a set of permissions. System administrator, security officer and auditor are never one person (GB/T 22239 三级,
 * 安全管理); none of the three reads the people's data.
 */
public enum Role {
    RESIDENT(Permissions.OWN),
    LEADER(
            Permissions.OWN,
            List.of(
                    "territory:read",
                    "calendar:read",
                    "people:read",
                    "people:hints",
                    "people:call",
                    "leadership:read",
                    "leadership:hand-over",
                    "cards:own",
                    "demand:read",
                    "demand:handle",
                    "agency:read",
                    "agency:prepare",
                    "matter:read")),
    VILLAGE_CLERK(Permissions.STAFF, Permissions.KEEPING, Permissions.SEALED),
    TOWN_ROOM(Permissions.STAFF, Permissions.KEEPING, Permissions.SEALED),
    DEPARTMENT(Permissions.STAFF),
    COUNTY_OFFICE(
            Permissions.STAFF,
            Permissions.KEEPING,
            Permissions.SEALED,
            List.of(
                    "territory:import",
                    "territory:configure",
                    "calendar:write",
                    "matter:configure",
                    "settings:write",
                    "agency:configure",
                    "retention:read",
                    "opening:read",
                    "filing:export")),
    SYSTEM_ADMIN(
            Permissions.SELF,
            List.of(
                    "territory:read",
                    "territory:import",
                    "territory:configure",
                    "calendar:read",
                    "calendar:write",
                    "settings:write",
                    "accounts:read",
                    "accounts:manage",
                    "opening:read",
                    "opening:prepare",
                    "filing:export")),
    SECURITY_OFFICER(
            Permissions.SELF,
            List.of(
                    "territory:read",
                    "accounts:read",
                    "roles:grant",
                    "sessions:end",
                    "glass:open",
                    "glass:read",
                    "opening:read",
                    "opening:confirm")),
    AUDITOR(
            Permissions.SELF,
            List.of(
                    "territory:read",
                    "accounts:read",
                    "audit:read",
                    "audit:export",
                    "glass:read",
                    "retention:read",
                    "opening:read",
                    "filing:export")),
    /** Sees counties and counts, never people; signs in at {@code /province}, not in a county. */
    PROVINCE(Permissions.SELF, List.of("province:read"));

    /** 破窗 — what is open behind a broken glass, within its subtree and time, in place of everything else. */
    static final Set<String> BEHIND_GLASS =
            Set.of("session:own", "territory:read", "people:read", "people:names", "people:labels", "people:unmask");

    private final Set<String> permissions;

    @SafeVarargs
    Role(List<String>... groups) {
        var all = new HashSet<String>();
        for (var group : groups) {
            all.addAll(group);
        }
        permissions = Set.copyOf(all);
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** Whether {@code permission} is known to any role; one that is not would shut its route for everybody. */
    public static boolean known(String permission) {
        for (var role : values()) {
            if (role.permissions.contains(permission)) {
                return true;
            }
        }
        return BEHIND_GLASS.contains(permission);
    }

    /** What roles have in common, by duty. */
    private static final class Permissions {

        static final List<String> SELF = List.of("session:own", "message:own");
        static final List<String> OWN = List.of(
                "session:own",
                "message:own",
                "own:read",
                "own:write",
                "demand:own",
                "demand:raise",
                "attachment:read",
                "attachment:upload");
        static final List<String> STAFF = List.of(
                "session:own",
                "message:own",
                "territory:read",
                "calendar:read",
                "leadership:read",
                "attachment:read",
                "attachment:upload",
                "demand:read",
                "demand:handle",
                "demand:raise",
                "agency:read",
                "agency:handle",
                "matter:read");
        static final List<String> KEEPING = List.of(
                "territory:shape",
                "people:read",
                "people:write",
                "agency:prepare",
                "people:names",
                "people:hints",
                "people:call",
                "people:merge",
                "people:requests",
                "leadership:appoint",
                "leadership:hand-over",
                "roster:import",
                "roster:export",
                "cards:print",
                "certificates:issue",
                "slips:print");
        static final List<String> SEALED = List.of("people:labels", "people:unmask");
    }
}
