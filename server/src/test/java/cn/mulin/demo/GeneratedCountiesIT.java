package cn.mulin.demo;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.demo.GeneratedCounties.Wanted;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Units;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("a generated county")
class GeneratedCountiesIT {

    private static final int HOUSEHOLDS = 91;
    private static final GeneratedCounties.Progress UNSEEN = (done, all, households) -> {};

    @Autowired
    GeneratedCounties generated;

    @Autowired
    Counties counties;

    @Autowired
    Territory territory;

    @Autowired
    Units units;

    @Autowired
    DSLContext db;

    @BeforeEach
    void divided(CountyCode code) {
        if (territory.byCode(code.value()).isEmpty()) {
            DemoScene.villages(units, code, 3);
        }
    }

    @Test
    void goes_on_where_it_was_cut_short_and_then_changes_no_more(CountyCode code) {
        var wanted = new Wanted(code, null, HOUSEHOLDS, 7, null);
        assertThatThrownBy(() -> generated.generate(wanted, (done, all, households) -> {
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");
        assertThat(db.fetchCount(HOUSEHOLD)).isBetween(1, HOUSEHOLDS - 1);

        generated.generate(wanted, UNSEEN);
        assertThat(db.fetchCount(HOUSEHOLD)).isEqualTo(HOUSEHOLDS);
        assertThat(db.fetchCount(HOUSEHOLD, HOUSEHOLD.UNIT_ID.isNull())).isZero();
        assertThat(db.fetchCount(TERM)).isGreaterThan(3);
        assertThat(counties.current().state()).isEqualTo(County.State.OPEN);

        assertThat(generated.generate(wanted, UNSEEN)).isZero();
        assertThat(db.fetchCount(HOUSEHOLD)).isEqualTo(HOUSEHOLDS);
    }

    @Test
    void is_never_a_real_one() {
        var real = new CountyCode(String.valueOf(ThreadLocalRandom.current().nextInt(800_000, 900_000)));
        counties.create(real, "真县", false);
        assertThatThrownBy(() -> generated.generate(new Wanted(real, null, 10, 7, null), UNSEEN))
                .isInstanceOf(OperatorTrouble.class)
                .hasMessageContaining("真实的县");
    }
}
