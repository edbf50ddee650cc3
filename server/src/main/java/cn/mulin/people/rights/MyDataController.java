package cn.mulin.people.rights;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ResidentId;
import cn.mulin.people.rights.PersonRequest.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的信息: a person sees, takes along and asks about what is kept of them. Nobody else's. */
@RestController
@RequestMapping("/api/my")
@RequiresPermission("own:read")
class MyDataController {

    private final MyData data;
    private final PersonRequests requests;

    MyDataController(MyData data, PersonRequests requests) {
        this.data = data;
        this.requests = requests;
    }

    @GetMapping("/data")
    MyData.Copy see() {
        return data.of(me());
    }

    /** To take along, for machines. */
    @GetMapping(path = "/data/my-data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MyData.Copy> json() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("我的信息.json"))
                .body(data.of(me()));
    }

    /** To take along, for people. */
    @GetMapping(path = "/data/my-data.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> text() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("我的信息.txt"))
                .body(MyData.readable(data.of(me())));
    }

    @GetMapping("/requests")
    List<PersonRequest> requests() {
        return requests.mine(me());
    }

    @PostMapping("/requests")
    @RequiresPermission("own:write")
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(@RequestBody @Valid RaiseForm form) {
        return new Raised(requests.raiseMine(me(), form.kind(), form.words()));
    }

    @PostMapping("/requests/{id}/withdraw")
    @RequiresPermission("own:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        requests.withdrawMine(me(), id);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResidentId me() {
        var person = Actor.current().person();
        if (person == null) {
            throw Refusal.of(RightsProblem.NOT_ON_THE_ROSTER);
        }
        return new ResidentId(person);
    }

    record Raised(UUID id) {}

    record RaiseForm(
            @NotNull Kind kind, @Size(max = 1000) @Nullable String words) {}
}
