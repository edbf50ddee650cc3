package cn.mulin.leadership.card;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contact cards: what a code says to whoever stands before it, and printing. */
@RestController
@RequestMapping("/api")
@RequiresPermission("cards:print")
class CardController {

    static final String CODE = "[0-9A-HJKMNP-TV-Z]{16,32}";

    private final ContactCards cards;

    CardController(ContactCards cards) {
        this.cards = cards;
    }

    @GetMapping("/cards/{code}")
    @OpenToAll("whoever holds the card stands at the door; 80 random bits, and nothing but who answers there")
    ResponseEntity<CardView> seen(@PathVariable @Pattern(regexp = CODE) String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(cards.seen(code));
    }

    /** My own cards: one for each post, as what its QR code carries. */
    @GetMapping("/my/cards")
    @RequiresPermission("cards:own")
    List<ContactCards.OwnCard> own() {
        var me = Actor.current().person();
        return me == null ? List.of() : cards.own(me);
    }

    /**
     * A PDF. Header {@code Mulin-Next}: what to send as {@code after} for the cards that follow; {@code Mulin-Missing}:
     * characters to be written by hand, percent-encoded.
     */
    @PostMapping("/units/{unit}/cards/print")
    ResponseEntity<byte[]> print(@PathVariable UnitId unit, @RequestBody @Valid PrintForm form) {
        return switch (form.kind()) {
            case DOORS -> file("door-cards.pdf", cards.printDoors(unit, form.after(), scope()));
            case UNITS -> file("unit-cards.pdf", cards.printUnits(unit, form.after(), scope()));
            case BOARD -> file("board.pdf", cards.printBoard(unit, scope()));
        };
    }

    @PostMapping("/cards/{code}/revoke")
    void revoke(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid RevokeForm form) {
        cards.revoke(code, form.reason(), scope());
    }

    private static ResponseEntity<byte[]> file(String name, ContactCards.Printed printed) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        headers.setCacheControl(CacheControl.noStore());
        if (printed.next() != null) {
            headers.set("Mulin-Next", printed.next().toString());
        }
        if (!printed.missing().isEmpty()) {
            headers.set("Mulin-Missing", URLEncoder.encode(String.join("", printed.missing()), StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok().headers(headers).body(printed.pdf());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    /** 印什么. */
    enum Kind {
        DOORS,
        UNITS,
        BOARD
    }

    record PrintForm(@NotNull Kind kind, @Nullable UUID after) {}

    record RevokeForm(@Nullable @Size(max = 300) String reason) {}
}
