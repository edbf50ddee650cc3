package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * 门禁 — what a route asks of whoever calls it. Shut, unless it says otherwise.
 *
 * @param permissions one of these suffices; none when the gate is open or shut
 */
public record Gate(boolean open, Set<String> permissions) {

    private static final Gate OPEN = new Gate(true, Set.of());
    private static final Gate SHUT = new Gate(false, Set.of());

    /** The gate of a handler; what stands on the method replaces what stands on its class. */
    public static Gate of(Method method, Class<?> controller) {
        if (method.isAnnotationPresent(OpenToAll.class)) {
            return OPEN;
        }
        var asked = method.getAnnotation(RequiresPermission.class);
        if (asked != null) {
            return new Gate(false, Set.of(asked.value()));
        }
        var always = controller.getAnnotation(RequiresPermission.class);
        if (always != null) {
            return new Gate(false, Set.of(always.value()));
        }
        return controller.isAnnotationPresent(OpenToAll.class) ? OPEN : SHUT;
    }

    public boolean shut() {
        return !open && permissions.isEmpty();
    }

    /** @throws Refusal 401 for whoever has not signed in, 403 for whoever may not */
    void admit(Actor actor) {
        if (open || permissions.stream().anyMatch(actor::may)) {
            return;
        }
        throw Refusal.of(actor.signedIn() ? KernelProblem.NOT_PERMITTED : KernelProblem.NOT_SIGNED_IN);
    }
}
