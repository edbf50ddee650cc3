package cn.mulin.territory.tree;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import cn.mulin.territory.tree.UnitSearchQueries.Hit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("搜索: a unit is found")
class UnitSearchIT {

    private static final Scope ALL = Scope.of("431321/");

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Territory territory;

    @Autowired
    Units units;

    @Autowired
    UnitSearchQueries searches;

    Unit hengtang;

    @BeforeEach
    void stage() {
        var scene = new TerritoryScene(divisions, ladders, lines, territory);
        hengtang = scene.hengtang();
        if (territory.children(hengtang.id()).isEmpty()) {
            units.layOut(scene.layOut(hengtang, 4, 20, 34));
            units.create(hengtang.id(), null, "华悦家苑片", Unit.Kind.ESTATE, null);
        }
    }

    @Test
    void by_name_with_where_it_lies() {
        assertThat(find("横塘社区", ALL)).first().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo(hengtang.id());
            assertThat(hit.where()).isEqualTo("永丰街道");
        });
        assertThat(find("横塘", ALL)).extracting(Hit::name).contains("横塘社区");
    }

    @Test
    void by_two_characters_inside_its_name() {
        assertThat(find("家苑", ALL)).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("华悦家苑片");
            assertThat(hit.where()).isEqualTo("永丰街道 · 横塘社区");
            assertThat(hit.rung()).isEqualTo("片");
        });
    }

    @Test
    void by_pinyin_initials_and_code() {
        assertThat(find("htsq", ALL)).extracting(Hit::id).contains(hengtang.id());
        assertThat(find("HengTang", ALL)).extracting(Hit::id).contains(hengtang.id());
        assertThat(find("431321001021", ALL)).first().extracting(Hit::id).isEqualTo(hengtang.id());
        assertThat(find("hyjy", ALL)).extracting(Hit::name).containsExactly("华悦家苑片");
        assertThat(find("１２组", ALL)).extracting(Hit::name).containsExactly("12组");
    }

    @Test
    void never_more_than_fifty_and_never_outside_the_scope() {
        assertThat(find("431321", ALL)).hasSize(50);
        assertThat(find("横塘", Scope.of("431321/100/"))).isEmpty();
        assertThat(find("家苑", Scope.of("431321/100/"))).isEmpty();
        assertThat(find("横塘", Scope.NOTHING)).isEmpty();
        assertThat(find("3邻", Scope.of(hengtang.path())))
                .allMatch(hit -> hit.where().contains("横塘社区"));
    }

    @Test
    void signs_that_mean_something_to_sql_mean_nothing_here() {
        for (var text : List.of("%", "_", "\\", "'", "%%", "横%", "a_b", "\uD87E\uDC1A片", "{}")) {
            assertThat(find(text, ALL)).as(text).isEmpty();
        }
    }

    private List<Hit> find(String text, Scope scope) {
        return searches.find(SearchText.typed(text).orElseThrow(), scope);
    }
}
