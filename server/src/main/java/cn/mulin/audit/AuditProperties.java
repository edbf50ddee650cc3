package cn.mulin.audit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * 审计设置 — {@code mulin.audit.*}. There is none to switch it off.
 *
 * @param keepMonths how long entries are kept; never under six months (网络安全法 21)
 */
@Validated
@ConfigurationProperties("mulin.audit")
record AuditProperties(@DefaultValue("36") @Min(7) int keepMonths) {}
