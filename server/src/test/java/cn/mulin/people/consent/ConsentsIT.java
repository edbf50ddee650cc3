package cn.mulin.people.consent;

import static cn.mulin.people.PeopleScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.people.ConsentPurpose;
import cn.mulin.people.Households;
import cn.mulin.people.PeopleScene;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Relation;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("同意")
class ConsentsIT {

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    Consents consents;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void opens_a_number_for_cards_until_it_is_withdrawn() {
        var draft = scene.head("罗春梅");
        var id = scene.resident(scene.household(scene.first, "1号"), draft);
        give(id, Consent.How.SIGNED);
        assertThat(residents.phonesForCards(List.of(id))).containsEntry(id, draft.phone());
        refused("people.consent-already-given", () -> give(id, Consent.How.SPOKEN));
        consents.withdrawMine(id, ConsentPurpose.CARD_NUMBER);
        assertThat(residents.phonesForCards(List.of(id))).isEmpty();
        assertThat(consents.mine(id))
                .singleElement()
                .satisfies(consent -> assertThat(consent.withdrawnAt()).isNotNull());
        refused("people.consent-unknown", () -> consents.withdrawMine(id, ConsentPurpose.CARD_NUMBER));
        give(id, Consent.How.IN_APP);
    }

    @Test
    void of_a_child_is_its_guardians() {
        var child = new ResidentDraft(
                ResidentId.next(),
                new PersonName("罗小满"),
                Gender.FEMALE,
                PeopleScene.TODAY.minusYears(13),
                Relation.of("31"),
                true,
                true,
                null,
                ResidentDraft.NoIdNumber.NOT_TOLD,
                null);
        var id = scene.resident(scene.household(scene.first, "2号"), child);
        refused("people.consent-needs-a-guardian", () -> give(id, Consent.How.SPOKEN));
        give(id, Consent.How.GUARDIAN);
    }

    @Test
    void of_the_neighbouring_village_is_none_of_a_clerks_business() {
        var there = scene.someone(scene.elsewhere, "3号", "丁零");
        refused("people.unknown", () -> give(there, Consent.How.SIGNED));
        refused("people.unknown", () -> scene.clerkOfA.run(() -> consents.of(there)));
        refused("people.unknown", () -> scene.clerkOfA.run(() -> consents.withdraw(there, ConsentPurpose.CARE)));
    }

    private void give(ResidentId id, Consent.How how) {
        scene.clerkOfA.run(() -> consents.give(id, ConsentPurpose.CARD_NUMBER, how, null, null, null));
    }
}
