package cn.mulin.territory.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("行政区划: bringing the official list in")
class DivisionsIT {

    @Autowired
    Divisions divisions;

    @Autowired
    Territory territory;

    @Autowired
    Units units;

    @Autowired
    Lines lines;

    @Autowired
    Ladders ladders;

    TerritoryScene scene;

    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
        scene.hengtang();
    }

    @Test
    @Order(1)
    void a_county_gets_its_towns_and_villages_each_with_its_office_and_the_next_desk_up() {
        var hengtang = scene.hengtang();
        assertThat(territory.children(territory.county().id())).hasSize(16);
        assertThat(hengtang.path()).isEqualTo("431321/001/021/");
        assertThat(territory.lineage(hengtang.path())).extracting(Unit::name).containsExactly("双峰县", "永丰街道", "横塘社区");
        var desk = territory.deskOf(hengtang.id());
        assertThat(desk.name()).isEqualTo("横塘社区居委会");
        assertThat(desk.rung()).isEqualTo(new Rung(Rung.VILLAGE, true));
        var room = territory.above(desk).orElseThrow();
        assertThat(room.name()).isEqualTo("永丰街道指挥室");
        var office = territory.above(room).orElseThrow();
        assertThat(office.unit()).isEqualTo(territory.county().id());
        assertThat(territory.above(office)).isEmpty();
    }

    @Test
    @Order(2)
    void importing_the_same_list_again_changes_nothing() {
        var again = shipped();
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.held()).isEmpty();
    }

    @Test
    @Order(3)
    void a_newer_list_adds_renames_closes_and_later_brings_back() {
        var newer = import_("""
                code,name,streetCode
                431321001021,"横塘新社区居民委员会",431321001
                431321001399,"新设村民委员会",431321001
                """);
        assertThat(newer.added()).isEqualTo(1);
        assertThat(newer.renamed()).isEqualTo(1);
        assertThat(newer.closed()).isEqualTo(522);
        var renamed = territory.byCode(TerritoryScene.HENGTANG).orElseThrow();
        assertThat(renamed.name()).isEqualTo("横塘新社区");
        assertThat(territory.deskOf(renamed.id()).name()).isEqualTo("横塘新社区居委会");
        assertThat(territory.byCode("431321001399").orElseThrow().name()).isEqualTo("新设村");
        assertThat(territory.byCode("431321001001")).isEmpty();

        var older = shipped();
        assertThat(older.reopened()).isEqualTo(522);
        assertThat(older.closed()).isEqualTo(1);
        assertThat(territory.byCode("431321001001")).isPresent();
    }

    @Test
    @Order(4)
    void a_village_that_still_has_units_is_kept_and_named_when_the_list_drops_it() {
        var hengtang = scene.hengtang();
        units.layOut(scene.layOut(hengtang, 1));
        var dropped = import_("code,name\n431321001001,只剩一个社区\n");
        assertThat(dropped.held()).containsExactly("横塘社区");
        assertThat(territory.byCode(TerritoryScene.HENGTANG)).isPresent();
        shipped();
    }

    @Test
    @Order(5)
    void json_is_read_as_well_flat_and_nested() {
        assertThat(import_("""
                [{"code":"43","name":"湖南省","children":[{"code":"431321","name":"双峰县","children":[
                  {"code":"431321899","name":"试办镇"}]}]}]
                """).added()).isEqualTo(1);
        assertThat(import_("""
                [{"code":"431321899001","name":"甲社区","streetCode":"431321899"},
                 {"code":"110101001001","name":"别处","streetCode":"110101001"}]
                """).added()).isEqualTo(1);
        shipped();
    }

    @Test
    @Order(6)
    void a_broken_file_is_refused_and_leaves_the_county_as_it_was() {
        refuses("{\"code\":\"431321001", "territory.division-file-broken");
        refuses("名称,代码\n横塘,431321001021\n", "territory.division-no-columns");
        refuses("code,name\n110101001001,别处\n", "territory.division-nothing-found");
        refuses("code,name\n431321001021,\n", "territory.division-bad-name");
        refuses("code,name\n431321777001,无镇村\n", "territory.division-town-missing");
        refuses("", "territory.division-no-columns");
        assertThatThrownBy(() -> divisions.importFrom(
                        TerritoryScene.SHUANGFENG,
                        new ByteArrayInputStream(
                                "code,name\n431321001021,横塘社区\n".getBytes(Charset.forName("GB18030")))))
                .hasMessage("territory.division-file-not-utf8");
        assertThat(shipped().changedNothing()).isTrue();
    }

    private void refuses(String list, String code) {
        assertThatThrownBy(() -> import_(list)).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private Divisions.Report shipped() {
        try (InputStream list = Divisions.shipped(TerritoryScene.SHUANGFENG).orElseThrow()) {
            return divisions.importFrom(TerritoryScene.SHUANGFENG, list);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Divisions.Report import_(String list) {
        return divisions.importFrom(
                TerritoryScene.SHUANGFENG, new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }
}
