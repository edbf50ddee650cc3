package cn.mulin.demand.lifecycle;

import java.time.Instant;

/**
 * 时限 — when this desk should be done, and what the resident was promised. Only an extension and a pause move the promise;
 * neither ever comes earlier by one.
 */
public record Due(Instant here, Instant promised) {

    /** The limit of another desk; what was promised stays. */
    Due at(Instant there) {
        return new Due(there, promised);
    }

    /** Moved by what the resident is told of. */
    Due movedTo(Instant later) {
        return new Due(later, later.isAfter(promised) ? later : promised);
    }

    public boolean keptAt(Instant now) {
        return !now.isAfter(here);
    }
}
