package cn.mulin.roster;

import static cn.mulin.roster.RosterScene.idNumber;
import static cn.mulin.roster.RosterScene.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.Households;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("a roster")
class RostersIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    @Autowired
    Rosters rosters;

    @Autowired
    ImportQueries queries;

    @Autowired
    BulkPeople people;

    @Autowired
    Households households;

    @Autowired
    Units units;

    @Autowired
    Lines lines;

    @Autowired
    Ladders ladders;

    @Autowired
    Divisions divisions;

    @Autowired
    Territory territory;

    @Autowired
    DSLContext db;

    private Unit village;
    private Unit town;
    private String first;
    private String second;

    /** 横塘 with its 4 片, 20 组, 34 邻. */
    @BeforeEach
    void laidOut() {
        if (village != null) {
            return;
        }
        var scene = new TerritoryScene(divisions, ladders, lines, territory);
        village = scene.hengtang();
        town = territory.unit(village.parent());
        units.layOut(scene.layOut(village, 4, 20, 34));
        first = village.code() + "001001001";
        second = village.code() + "001001002";
    }

    private Rosters.Result imported(RosterScene roster) {
        return imported(roster.bytes());
    }

    private Rosters.Result imported(byte[] file) {
        return RosterScene.officer(village.path())
                .call(() -> rosters.importNow(village.id(), "横塘.xlsx", new ByteArrayInputStream(file)));
    }

    private List<String> said(Rosters.Result result) {
        return queries.flaws(result.id(), null, false, 0, 200).stream()
                .map(flaw -> flaw.sheet().words() + " 第 " + flaw.row() + " 行"
                        + (flaw.column() == null ? "" : " " + flaw.column().words()) + "：" + flaw.words())
                .toList();
    }

    private static String code() {
        return "H" + NUMBER.incrementAndGet();
    }

    private static String number() {
        return idNumber(NUMBER.incrementAndGet());
    }

    private int homes() {
        return RosterScene.officer(village.path())
                .call(() -> households.tally(village.path()).households());
    }

    @Test
    void adds_households_with_their_people_and_puts_a_leader_on_a_post() {
        var home = code();
        var result = imported(roster().household(home, "新塘组18号", first)
                .person(home, "黎某甲", "户主", number())
                .person(home, "黎某乙", "子", "")
                .with(Sheet.PEOPLE, Column.BORN_ON, "2019年3月2日")
                .leader(first, "黎某甲", home));
        assertThat(said(result)).isEmpty();
        assertThat(result.applied()).isEqualTo(1);
        assertThat(result.totals().households().added()).isEqualTo(1);
        assertThat(result.totals().people().added()).isEqualTo(2);
        assertThat(result.totals().leaders().added()).isEqualTo(1);
        var known = RosterScene.officer(village.path()).call(() -> people.known(village.id())).stream()
                .filter(one -> home.equals(one.household().code()))
                .findFirst()
                .orElseThrow();
        assertThat(known.place().unit())
                .isEqualTo(territory.byCode(first).orElseThrow().id());
        assertThat(known.residents()).hasSize(2);
    }

    @Test
    void changes_nothing_when_it_is_handed_in_again() {
        var home = code();
        var file = roster().household(home, "新塘组19号", second)
                .with(Sheet.HOUSEHOLDS, Column.DWELLING, "租住")
                .person(home, "黎某丙", "户主", number())
                .with(Sheet.PEOPLE, Column.PHONE, "１９９００００００１１")
                .person(home, "黎某丁", "女", "")
                .leader(second, "黎某丙", home)
                .bytes();
        assertThat(imported(file).totals().changes()).isEqualTo(4);
        var again = imported(file);
        assertThat(again.totals().changes()).isZero();
        assertThat(again.totals().people().same()).isEqualTo(2);
    }

    @Test
    void changes_what_it_says_and_leaves_alone_what_it_does_not_say() {
        var home = code();
        var number = number();
        imported(roster().household(home, "新塘组20号", first)
                .person(home, "黎某戊", "户主", number)
                .with(Sheet.PEOPLE, Column.PHONE, "19900000012"));
        var result = imported(roster().household(home, "新塘组20号附1", "").person(home, "黎某戊", "", number));
        assertThat(result.totals().households().changed()).isEqualTo(1);
        assertThat(result.totals().people().same()).isEqualTo(1);
        var known = RosterScene.officer(village.path()).call(() -> people.known(village.id())).stream()
                .filter(one -> home.equals(one.household().code()))
                .findFirst()
                .orElseThrow();
        assertThat(known.household().door()).isEqualTo("新塘组20号附1");
        assertThat(known.place().unit()).isNotNull();
        assertThat(known.residents().getFirst().resident().phone().value()).isEqualTo("19900000012");
    }

    @Test
    void knows_somebody_by_the_number_and_moves_them_with_a_change_of_head() {
        var from = code();
        var to = code();
        var son = number();
        imported(roster().household(from, "新塘组21号", first)
                .person(from, "黎某己", "户主", number())
                .person(from, "黎某庚", "子", son)
                .household(to, "新塘组22号", first));
        var result = imported(roster().person(to, "黎某庚", "户主", son));
        assertThat(said(result)).isEmpty();
        assertThat(result.totals().people().changed()).isEqualTo(1);
        assertThat(result.totals().absentPeople()).isZero();
    }

    @Test
    void hands_a_post_over_when_it_names_somebody_else() {
        var home = code();
        var post = village.code() + "001002001";
        var day = "2026-03-01";
        imported(roster().household(home, "新塘组23号", post)
                .person(home, "黎某辛", "户主", number())
                .person(home, "黎某壬", "配偶", number())
                .leader(post, "黎某辛", home)
                .with(Sheet.LEADERS, Column.SINCE, day));
        var result = imported(roster().leader(post, "黎某壬", home).with(Sheet.LEADERS, Column.SINCE, "2026-06-01"));
        assertThat(said(result)).isEmpty();
        assertThat(result.totals().leaders().changed()).isEqualTo(1);
        var early = imported(roster().leader(post, "黎某辛", home).with(Sheet.LEADERS, Column.SINCE, "2026-05-01"));
        assertThat(said(early)).containsExactly("三长 第 2 行 任职日期：早于现任 2026-06-01 的上任日期；请填接任的日期");
    }

    @Test
    void places_the_households_a_leader_serves() {
        var home = code();
        imported(roster().household(home, "新塘组24号", ""));
        var result = imported(roster().leader(first, "", "").with(Sheet.LEADERS, Column.SERVES, home));
        assertThat(said(result)).isEmpty();
        var placed = RosterScene.officer(village.path())
                .call(() -> households.byCode(village.id(), home))
                .orElseThrow();
        assertThat(placed.unit())
                .isEqualTo(territory.byCode(first).orElseThrow().id());
    }

    @Nested
    @DisplayName("with a fault")
    class Faulty {

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "PEOPLE|ID_NUMBER|430181850321001|人 第 2 行 身份证号：是 15 位旧号码，请对照证件换成 18 位",
                    "PEOPLE|ID_NUMBER|990000195001010011|人 第 2 行 身份证号：身份证号的校验位对不上，多半抄错了一位，请对照证件",
                    "PEOPLE|ID_NUMBER|4.30181E+17|人 第 2 行 身份证号：被表格当成了数字，后几位已经丢失；请把这一列设为“文本”，对照证件重填",
                    "PEOPLE|BORN_ON|去年春天|人 第 2 行 出生日期：不是日期，请写成 1985-03-21 这样",
                    "PEOPLE|BORN_ON|2025-02-30|人 第 2 行 出生日期：没有这一天，请核对",
                    "PEOPLE|BORN_ON|2999-01-01|人 第 2 行 出生日期：在今天之后，请核对",
                    "PEOPLE|PHONE|1990000001|人 第 2 行 电话：手机号应为 11 位，请核对有没有多写或漏写",
                    "PEOPLE|RELATION|亲家|人 第 2 行 与户主关系：不认得这个关系，请从下拉里选，例如户主、配偶、子、女",
                    "PEOPLE|NAME|黎2|人 第 2 行 姓名：姓名里有数字，请核对是否填错了栏",
                    "PEOPLE|HOUSEHOLD|NOWHERE|人 第 2 行 户编号：“户”表里没有这个户编号，县里也没有",
                    "HOUSEHOLDS|DOOR|''|户 第 2 行 门牌：没有填",
                    "HOUSEHOLDS|UNIT|431321001022001|户 第 2 行 所属单元：本村（社区）没有这个单元，请从下拉里选，或先在“单元”表里写上",
                    "HOUSEHOLDS|UNIT|431321001021001|户 第 2 行 所属单元：户只能划入最低一级的单元",
                    "HOUSEHOLDS|DWELLING|别墅|户 第 2 行 住房情况：不认得这个填法，可以填：自有、租住、公房、空房、其他",
                    "HOUSEHOLDS|VILLAGE|永新村|户 第 2 行 村（社区）：这次导入的范围里没有这个村（社区），请从下拉里选",
                    "LEADERS|POST|431321001022001|三长 第 2 行 单元编码：本村（社区）没有这个单元；三长只能任在本村的单元里",
                    "LEADERS|LEADER|无人知|三长 第 2 行 姓名：本村（社区）没有登记这个人；请先把他写在“人”表里",
                    "LEADERS|SERVES|ELSEWHERE|三长 第 2 行 负责的户：有的户不在本村（社区）：ELSEWHERE",
                })
        void says_the_row_and_leaves_the_county_as_it_was(Sheet sheet, Column column, String text, String words) {
            int before = homes();
            var home = code();
            var result = imported(roster().household(home, "新塘组30号", first)
                    .person(home, "黎某癸", "户主", "")
                    .leader(first + "", "", "")
                    .with(sheet, column, text));
            assertThat(said(result)).contains(words);
            assertThat(result.applied()).isZero();
            assertThat(homes()).isEqualTo(before);
        }

        @Test
        void says_which_rows_are_one_and_the_same() {
            var home = code();
            var number = number();
            var result = imported(roster().household(home, "新塘组31号", first)
                    .household(home, "新塘组32号", first)
                    .person(home, "黎某子", "户主", number)
                    .person(home, "黎某丑", "子", number)
                    .person(home, "黎某寅", "户主", "")
                    .person(home, "黎某卯", "女", "")
                    .person(home, "黎某卯", "女", ""));
            assertThat(said(result))
                    .containsExactlyInAnyOrder(
                            "户 第 3 行 户编号：与第 2 行的户编号重复",
                            "人 第 3 行 身份证号：与第 2 行的身份证号重复",
                            "人 第 4 行 与户主关系：这户写了不止一个户主",
                            "人 第 6 行：与前面一行是同一个人：同户、同名、同一天出生");
        }

        @Test
        void against_the_county_says_so() {
            var home = code();
            var number = number();
            imported(roster().household(home, "新塘组33号", first).person(home, "黎某辰", "户主", number));
            var result = imported(roster().person(home, "黎某巳", "", number).person(home, "黎某午", "户主", ""));
            assertThat(said(result))
                    .containsExactlyInAnyOrder(
                            "人 第 2 行 姓名：这个身份证号在本村（社区）登记的是另一个姓名，请核对；确是改名，请在他的页面上改",
                            "人 第 3 行 与户主关系：县里这户已有户主；要换户主，请把原户主也写在表里，填他现在的关系");
        }

        @Test
        void of_writing_alone_is_a_hint_and_applied_all_the_same() {
            var home = code();
            var withX = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(RosterScene::idNumber)
                    .filter(text -> text.endsWith("X"))
                    .findFirst()
                    .orElseThrow();
            var result = imported(roster().household(home, "新塘组34号", first)
                    .person(home, "黎某未", "户主", withX.replace('X', 'x'))
                    .with(Sheet.PEOPLE, Column.PHONE, "１９９００００００１３"));
            assertThat(said(result)).containsExactly("人 第 2 行 身份证号：末位是小写 x，已按 X 读", "人 第 2 行 电话：有全角字符，已按半角读");
            assertThat(result.applied()).isEqualTo(1);
        }

        @Test
        void in_one_village_leaves_the_other_free_to_be_applied() {
            var other = territory.children(town.id()).stream()
                    .filter(unit -> !unit.id().equals(village.id()))
                    .findFirst()
                    .orElseThrow();
            var good = code();
            var roster = roster().household(good, "某组1号", "")
                    .in(other.code())
                    .household(code(), "", "")
                    .with(Sheet.HOUSEHOLDS, Column.VILLAGE, village.code());
            var result = RosterScene.officer(town.path())
                    .call(() -> rosters.importNow(town.id(), "镇.xlsx", roster.workbook()));
            assertThat(said(result)).containsExactly("户 第 3 行 门牌：没有填");
            assertThat(result.applied()).isEqualTo(1);
            assertThat(RosterScene.officer(town.path()).call(() -> households.byCode(other.id(), good)))
                    .isPresent();
        }
    }

    @Nested
    @DisplayName("of units")
    class OfUnits {

        @Test
        void sets_up_a_whole_ladder_where_there_was_none() {
            var bare = territory.children(town.id()).stream()
                    .filter(unit -> !unit.id().equals(village.id())
                            && lines.serviceLine(unit.id()).isEmpty())
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            var code = bare.code() + "W";
            var roster = roster().unit(code + "111", code + "11", "单元", "1单元")
                    .unit(code + "11", code + "1", "楼栋", "1栋")
                    .unit(code + "1", bare.code(), "网格", "第1网格")
                    .household("1", "1单元101", "第1网格/1栋/1单元");
            var result = RosterScene.officer(bare.path())
                    .call(() -> rosters.importNow(bare.id(), "社区.xlsx", roster.workbook()));
            assertThat(said(result)).isEmpty();
            assertThat(result.totals().units().added()).isEqualTo(3);
            assertThat(lines.ladderOf(lines.serviceLine(bare.id()).orElseThrow().id())
                            .name())
                    .isEqualTo("网格—楼栋—单元");
            var again = RosterScene.officer(bare.path())
                    .call(() -> rosters.importNow(bare.id(), "社区.xlsx", roster.workbook()));
            assertThat(again.totals().changes()).isZero();
            assertThat(again.totals().units().same()).isEqualTo(3);
        }

        @Test
        void says_what_does_not_fit_the_ladder() {
            var result = imported(roster().unit(village.code() + "X1", village.code(), "组", "99组")
                    .unit(village.code() + "X2", village.code() + "XX", "组", "98组")
                    .unit(first, village.code() + "002", "邻", "1邻")
                    .unit(village.code() + "X3", village.code(), "片", "第1片"));
            assertThat(said(result))
                    .containsExactlyInAnyOrder(
                            "单元 第 2 行 层级：这个上级之下应为片",
                            "单元 第 3 行 上级编码：本村（社区）没有这个编码的单元，表里也没有能用的这一行",
                            "单元 第 4 行 上级编码：与县里的上级不同；要改隶属，请在“区域架构”里调整",
                            "单元 第 5 行 名称：同一个上级之下已经有这个名称");
        }
    }

    @Test
    void leaves_one_entry_in_the_audit_for_each_village() {
        var result = imported(roster().household(code(), "新塘组40号", first));
        var rows = db.fetch(
                "select deed from audit.entry where deed = 'roster.village-applied' and detail = ?",
                result.id().toString());
        assertThat(rows).hasSize(1);
    }
}
