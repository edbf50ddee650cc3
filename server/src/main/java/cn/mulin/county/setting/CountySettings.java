package cn.mulin.county.setting;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县域设置 — the way in. The entry in the audit is in the county's database, the change in the control database: first the entry. */
@Service
class CountySettings {

    private final Counties counties;
    private final AuditLog audit;

    CountySettings(Counties counties, AuditLog audit) {
        this.counties = counties;
        this.audit = audit;
    }

    /** 填写的设置 — an empty one is taken away. */
    record Settings(
            String name,
            @Nullable String publicUrl,
            @Nullable String filingNumber,
            @Nullable String supervisionPhone) {}

    @Transactional
    County change(Settings settings) {
        var now = counties.current();
        audit.did("county.settings-changed", "county", null);
        counties.change(new County(
                now.code(),
                settings.name(),
                now.state(),
                now.demo(),
                settings.filingNumber(),
                settings.supervisionPhone(),
                settings.publicUrl()));
        return counties.current();
    }
}
