package cn.mulin.opening.filing;

import cn.mulin.county.Counties;
import cn.mulin.kernel.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 备案清单 — the way in. It holds no personal data: names of functions and of columns. */
@Service
@Transactional
class Filings {

    private final DataQueries queries;
    private final Counties counties;
    private final AuditLog audit;
    private final Clock clock;

    Filings(DataQueries queries, Counties counties, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.counties = counties;
        this.audit = audit;
        this.clock = clock;
    }

    byte[] export() {
        audit.did("opening.lists-exported", "county", null);
        return FilingBook.of(counties.current(), LocalDate.now(clock), FunctionLine.all(), queries.all());
    }
}
