package cn.mulin.county.closing;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.OperatorTrouble;
import org.springframework.stereotype.Service;

/**
 * 停用 — the way in. The entry in the audit is in the county's database, the state in the control database: first the entry.
 * Whoever asks types the county's name again.
 */
@Service
class Closings {

    private final Counties counties;
    private final AuditLog audit;

    Closings(Counties counties, AuditLog audit) {
        this.counties = counties;
        this.audit = audit;
    }

    /** Nobody writes any more; what is there can be read and exported. */
    County close(CountyCode code, String name) {
        var county = named(code, name);
        return county.state() == County.State.CLOSED ? county : turn(county, County.State.CLOSED, "county.closed");
    }

    /** As it was before: the remedy of a closing that was a mistake. */
    County reopen(CountyCode code, String name) {
        var county = named(code, name);
        return county.state() == County.State.CLOSED ? turn(county, County.State.OPEN, "county.reopened") : county;
    }

    private County turn(County county, County.State state, String deed) {
        CountyContext.run(county.code(), () -> audit.did(deed, "county", null));
        counties.change(county.in(state));
        return county.in(state);
    }

    private County named(CountyCode code, String name) {
        var county = counties.find(code)
                .orElseThrow(() -> new OperatorTrouble("没有 " + code + " 这个县（市、区）。There is no such county."));
        if (!county.name().equals(name)) {
            throw new OperatorTrouble("“" + name + "”不是 " + code + " 的名称“" + county.name()
                    + "”，没有改动。The name differs; nothing was changed.");
        }
        return county;
    }
}
