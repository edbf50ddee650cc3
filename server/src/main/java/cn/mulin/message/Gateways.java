package cn.mulin.message;

import cn.mulin.county.Counties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which gateway carries a county's text messages: in a demo county always the one that sends nothing. */
@Component
class Gateways {

    private final Map<String, SmsGateway> gateways;
    private final @Nullable String chosen;
    private final Counties counties;

    Gateways(List<SmsGateway> gateways, @Value("${mulin.sms:}") String chosen, Counties counties) {
        this.gateways = gateways.stream().collect(Collectors.toMap(SmsGateway::name, Function.identity()));
        this.chosen = chosen.isBlank() || chosen.equals(DevelopmentGateway.NAME) ? null : chosen;
        this.counties = counties;
        if (this.chosen != null && !this.gateways.containsKey(this.chosen)) {
            throw new IllegalStateException("mulin.sms names no gateway of this build: " + chosen);
        }
    }

    Optional<SmsGateway> ofCounty() {
        var name = counties.current().demo() ? DevelopmentGateway.NAME : chosen;
        return Optional.ofNullable(name).map(gateways::get);
    }
}
