package cn.mulin.territory.locate;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.PlaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finding the place somebody speaks of, and the words by which it is found. */
@RestController
@RequestMapping("/api")
@RequiresPermission("territory:read")
class LocateController {

    private final Locate locate;
    private final PlaceNames placeNames;

    LocateController(Locate locate, PlaceNames placeNames) {
        this.locate = locate;
        this.placeNames = placeNames;
    }

    /** By {@code POST}, so that what somebody said stands in no address and no log. */
    @PostMapping("/locate")
    LocatedView locate(@RequestBody @Valid LocateForm form) {
        var text = form.text() == null ? "" : form.text();
        return LocatedView.of(locate.candidates(text, form.point(), scope()));
    }

    @GetMapping("/units/{id}/place-names")
    List<PlaceName> of(@PathVariable UnitId id) {
        return placeNames.of(id, scope());
    }

    @PostMapping("/units/{id}/place-names")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.CREATED)
    PlaceName add(@PathVariable UnitId id, @RequestBody @Valid PlaceNameForm form) {
        return placeNames.add(id, form.word().strip(), form.kind(), scope());
    }

    @DeleteMapping("/place-names/{id}")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        placeNames.remove(id, scope());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    record LocateForm(
            @Nullable @Size(max = 2_000) String text,
            @Nullable @Valid GeoPoint point) {}

    /** @param clear whether the first is the one; otherwise somebody has to choose, or say more */
    record LocatedView(List<Candidate> candidates, boolean clear) {

        static LocatedView of(List<Candidate> candidates) {
            return new LocatedView(candidates, Locate.isClear(candidates));
        }
    }

    record PlaceNameForm(
            @NotBlank @Size(min = 2, max = 40) String word,
            @NotNull PlaceKind kind) {}
}
