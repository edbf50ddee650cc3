package cn.mulin.leadership.card;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.HouseholdId;
import cn.mulin.territory.UnitId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The card of one door or one unit, to look at on a screen. A PUT, because the first asking makes it. */
@RestController
@RequestMapping("/api")
@RequiresPermission("cards:print")
class CardLinkController {

    private final CardLinks links;

    CardLinkController(CardLinks links) {
        this.links = links;
    }

    @PutMapping("/units/{unit}/card")
    CardLinks.CardLink ofUnit(@PathVariable UnitId unit) {
        return links.ofUnit(unit, Actor.current().scope());
    }

    @PutMapping("/households/{household}/card")
    CardLinks.CardLink ofHousehold(@PathVariable HouseholdId household) {
        return links.ofHousehold(household);
    }
}
