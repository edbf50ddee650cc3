package cn.mulin.leadership.card;

import static cn.mulin.leadership.LeadershipScene.TODAY;
import static cn.mulin.leadership.LeadershipScene.desk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.leadership.LeadershipScene;
import cn.mulin.people.HouseholdId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("联系卡 and 代表证, printed and scanned")
class CardsIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Counties counties;

    @Autowired
    DSLContext db;

    private LeadershipScene scene;
    private Caller clerk;
    private Caller neighbour;
    private Caller resident;
    private HouseholdId door;

    @BeforeEach
    void stage(Callers callers) {
        if (scene != null) {
            return;
        }
        scene = LeadershipScene.built(context);
        clerk = callers.as(Role.VILLAGE_CLERK, desk(scene.villageA));
        neighbour = callers.as(Role.VILLAGE_CLERK, desk(scene.villageB));
        resident = callers.visitor();
        door = scene.household(scene.first, "新塘组12号");
        appoint(scene.first.value(), scene.resident(scene.first, "阿依古丽·买买提"));
        appoint(scene.top.value(), scene.resident(scene.third, "汤\uD873\uDC56庆"));
        for (int i = 1; i <= 11; i++) {
            scene.household(scene.second, "新塘组" + (20 + i) + "号");
        }
        publicUrl("https://mulin.example");
    }

    private void appoint(UUID post, UUID who) {
        var form = Map.of("resident", who, "from", TODAY.toString(), "by", "ELECTED");
        assertThat(clerk.post("/api/posts/" + post + "/appoint", form).status()).isEqualTo(200);
    }

    private void publicUrl(String url) {
        var now = counties.current();
        counties.change(
                new County(now.code(), now.name(), now.state(), now.demo(), now.filingNumber(), "0731-12345", url));
    }

    @Test
    void door_cards_are_printed_ten_a_sheet_and_keep_their_codes() throws IOException {
        var first = print("DOORS", "door-cards");
        try (var pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("新塘组12号", "0731-12345", "新塘组2邻");
        }
        var code = codeOf(door);
        print("DOORS", "door-cards");
        assertThat(codeOf(door)).isEqualTo(code).hasSize(16);
    }

    @Test
    void a_scanned_card_says_who_answers_for_the_door_and_nothing_else() {
        print("DOORS", "door-cards");
        var card = resident.get("/api/cards/" + codeOf(door));
        assertThat(card.status()).as(card.text()).isEqualTo(200);
        assertThat(card.json().path("place").asString()).isEqualTo("新塘组12号");
        assertThat(card.json().path("village").asString()).isEqualTo("甲村");
        assertThat(card.json().at("/leader/name").asString()).isEqualTo("阿依古丽·买买提");
        assertThat(card.json().at("/leader").has("phone")).isFalse();
        assertThat(card.json().path("supervisionPhone").asString()).isEqualTo("0731-12345");
    }

    @Test
    void a_number_stands_on_the_card_only_while_consent_does() {
        var luo = scene.reachable(scene.third, "罗春梅", "19900001234");
        appoint(scene.third.value(), luo);
        print("UNITS", "unit-cards");
        var card = "/api/cards/" + codeOfUnit(scene.third.value());
        assertThat(resident.get(card).text()).contains("罗春梅").doesNotContain("19900001234");
        var consents = "/api/residents/" + luo + "/consents";
        var given = clerk.post(consents, Map.of("purpose", "CARD_NUMBER", "how", "SIGNED"));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(resident.get(card).json().at("/leader/phone").asString()).isEqualTo("19900001234");
        clerk.post(consents + "/CARD_NUMBER/withdraw", Map.of());
        assertThat(resident.get(card).text()).doesNotContain("19900001234");
    }

    @Test
    void a_card_whose_post_is_vacant_names_who_covers() {
        print("UNITS", "unit-cards");
        var card =
                resident.get("/api/cards/" + codeOfUnit(scene.second.value())).json();
        assertThat(card.has("leader")).isFalse();
        assertThat(card.at("/covering/title").asString()).isEqualTo("桥头片片长");
    }

    @Test
    void a_revoked_card_opens_nothing_and_the_next_printing_makes_another() {
        print("UNITS", "unit-cards");
        var old = codeOfUnit(scene.third.value());
        assertThat(neighbour.post("/api/cards/" + old + "/revoke", Map.of()).status())
                .isEqualTo(404);
        assertThat(clerk.post("/api/cards/" + old + "/revoke", Map.of("reason", "撕坏了"))
                        .status())
                .isEqualTo(200);
        assertThat(resident.get("/api/cards/" + old).code()).isEqualTo("leadership.card-revoked");
        print("UNITS", "unit-cards");
        assertThat(codeOfUnit(scene.third.value())).isNotEqualTo(old);
    }

    @Test
    void a_made_up_code_is_unknown_and_a_misshapen_one_invalid() {
        assertThat(resident.get("/api/cards/0000000000000000").code()).isEqualTo("leadership.card-unknown");
        assertThat(resident.get("/api/cards/x").status()).isEqualTo(400);
        assertThat(resident.get("/api/certificates/0000000000000000").code())
                .isEqualTo("leadership.certificate-unknown");
    }

    @Test
    void the_notice_board_names_everybody_of_the_village() throws IOException {
        try (var pdf = Loader.loadPDF(print("BOARD", "board"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("甲村", "新塘组1邻", "汤\uD873\uDC56庆");
        }
    }

    @Test
    void nothing_is_printed_before_the_public_address_is_set_nor_for_another_village() {
        publicUrl(null);
        Assumptions.assumeTrue(context.getBean(MulinProperties.class).publicUrl() == null);
        var path = "/api/units/" + scene.villageA + "/cards/print";
        assertThat(clerk.post(path, Map.of("kind", "DOORS")).code()).isEqualTo("leadership.no-public-address");
        publicUrl("https://mulin.example");
        assertThat(neighbour.post(path, Map.of("kind", "DOORS")).status()).isEqualTo(404);
    }

    @Test
    void a_certificate_is_issued_printed_verified_and_revoked() throws IOException {
        var issued = clerk.post("/api/units/" + scene.villageA + "/certificates/issue", Map.of());
        assertThat(issued.json().path("issued").asInt()).as(issued.text()).isBetween(2, 3);
        assertThat(clerk.post("/api/units/" + scene.villageA + "/certificates/issue", Map.of())
                        .code())
                .isEqualTo("leadership.nobody-to-certify");
        var list = clerk.get("/api/certificates?under=" + scene.villageA).json();
        assertThat(list.at("/certificates/0/number").asString()).matches("\\d{6}-\\d{4}-00000[123]");
        var pdf = clerk.post("/api/units/" + scene.villageA + "/certificates/print", Map.of());
        Assumptions.assumeFalse(pdf.code().equals("print.no-font"), "a build without fonts prints nothing");
        keep("certificates", pdf.raw().body());
        try (var document = Loader.loadPDF(pdf.raw().body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("代表证", "有效期");
        }
        var id = list.at("/certificates/0/id").asString();
        var code = db.fetchSingle(
                        cn.mulin.db.leadership.Tables.CERTIFICATE,
                        cn.mulin.db.leadership.Tables.CERTIFICATE.ID.eq(UUID.fromString(id)))
                .getCode();
        var verified = resident.get("/api/certificates/" + code).json();
        assertThat(verified.path("state").asString()).isEqualTo("VALID");
        assertThat(verified.path("name").asString()).isEqualTo("汤*庆");
        assertThat(neighbour
                        .post("/api/certificates/" + id + "/revoke", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.post("/api/certificates/" + id + "/revoke", Map.of("reason", "遗失"))
                        .status())
                .isEqualTo(200);
        assertThat(resident.get("/api/certificates/" + code)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("REVOKED");
    }

    private byte[] print(String kind, String name) {
        var answer = clerk.post("/api/units/" + scene.villageA + "/cards/print", Map.of("kind", kind));
        Assumptions.assumeFalse(answer.code().equals("print.no-font"), "a build without fonts prints nothing");
        assertThat(answer.status()).as(answer.code()).isEqualTo(200);
        keep(name, answer.raw().body());
        return answer.raw().body();
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) {
        try {
            Files.createDirectories(Path.of("target/print"));
            Files.write(Path.of("target/print", name + ".pdf"), pdf);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private String codeOf(HouseholdId household) {
        var card = cn.mulin.db.leadership.Tables.CONTACT_CARD;
        return db.fetchSingle(card, card.HOUSEHOLD_ID.eq(household.value()), card.REVOKED_AT.isNull())
                .getCode();
    }

    private String codeOfUnit(UUID unit) {
        var card = cn.mulin.db.leadership.Tables.CONTACT_CARD;
        return db.fetchSingle(card, card.UNIT_ID.eq(unit), card.REVOKED_AT.isNull())
                .getCode();
    }
}
