package cn.mulin.county.setting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MulinIT
@DisplayName("县域设置")
class CountySettingsIT {

    private static final String SETTINGS = "/api/county-settings";

    @Test
    void every_client_shows_what_the_county_says_of_itself(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var said = Map.of(
                "name", "试点县",
                "publicUrl", "https://mulin.example/",
                "filingNumber", "湘政务备00000000号",
                "supervisionPhone", "0731-00000000");
        assertThat(admin.put(SETTINGS, said).json().get("publicUrl").asString()).isEqualTo("https://mulin.example");

        var county = callers.visitor().get("/api/session").json().get("county");
        assertThat(county.get("supervisionPhone").asString()).isEqualTo("0731-00000000");
        assertThat(county.get("filingNumber").asString()).isEqualTo("湘政务备00000000号");
    }

    @Test
    void what_is_left_empty_is_taken_away(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        admin.put(SETTINGS, Map.of("name", "试点县", "supervisionPhone", "12345"));
        var emptied = admin.put(SETTINGS, Map.of("name", "试点县", "supervisionPhone", " ".strip()));
        assertThat(emptied.json().has("supervisionPhone")).as(emptied.text()).isFalse();
    }

    @Test
    void an_address_residents_could_not_reach_safely_is_refused_at_its_field(Callers callers) {
        var admin = callers.as(Account.Kind.SYSTEM_ADMIN);
        var answer = admin.put(SETTINGS, Map.of("name", "试点县", "publicUrl", "http://mulin.example"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("publicUrl");
    }

    @Test
    void the_auditor_changes_nothing(Callers callers) {
        var answer = callers.as(Account.Kind.AUDITOR).put(SETTINGS, Map.of("name", "别的县"));
        assertThat(answer.status()).isEqualTo(403);
    }
}
