package cn.mulin.people.rights;

import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.rights.Complaint.Kind;
import cn.mulin.people.rights.Complaint.Topic;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What every client must offer to everybody: 投诉建议 and the privacy notice. */
@RestController
@RequestMapping("/api")
class PublicController {

    private final Complaints complaints;
    private final Notices notices;

    PublicController(Complaints complaints, Notices notices) {
        this.complaints = complaints;
        this.notices = notices;
    }

    @PostMapping("/complaints")
    @OpenToAll("国办函〔2026〕12号: anybody may complain or suggest; nothing is read back, and a spell has its limit")
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(@RequestBody @Valid RaiseForm form) {
        return new Raised(complaints.raise(form.kind(), form.topic(), form.unit(), form.words(), form.contact()));
    }

    @PostMapping("/complaints/follow")
    @OpenToAll("opened by a code of 80 random bits alone, which stands in the body")
    FollowView follow(@RequestBody @Valid FollowForm form) {
        return FollowView.of(complaints.follow(form.code()));
    }

    @GetMapping("/complaints")
    @RequiresPermission("people:requests")
    ComplaintPage page(
            @RequestParam(defaultValue = "true") boolean unanswered,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var page = complaints.page(unanswered, before, size + 1);
        boolean more = page.size() > size;
        return new ComplaintPage(
                more ? page.subList(0, size) : page, more ? page.get(size - 1).id() : null);
    }

    @PostMapping("/complaints/{id}/reply")
    @RequiresPermission("people:requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@PathVariable UUID id, @RequestBody @Valid ReplyForm form) {
        complaints.reply(id, form.words());
    }

    @GetMapping("/privacy-notice")
    @InEveryState("the notice is read before anything else")
    @OpenToAll("the notice must be readable before anything is asked (个人信息保护法 17)")
    Notice notice() {
        return notices.newest();
    }

    @PostMapping("/privacy-notice/{id}/read")
    @RequiresPermission("session:own")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        notices.read(id);
    }

    @GetMapping("/privacy-notices")
    @RequiresPermission("settings:write")
    List<Notice> versions() {
        return notices.all();
    }

    @PostMapping("/privacy-notices")
    @RequiresPermission("settings:write")
    @ResponseStatus(HttpStatus.CREATED)
    Published publish(@RequestBody @Valid NoticeForm form) {
        return new Published(notices.publish(form.title(), form.words()));
    }

    /** @param code to follow it by; told once */
    record Raised(String code) {}

    record Published(UUID id) {}

    record FollowView(
            Complaint.Kind kind,
            Instant raisedAt,
            @Nullable String reply,
            @Nullable Instant repliedAt) {

        static FollowView of(Complaint complaint) {
            return new FollowView(complaint.kind(), complaint.raisedAt(), complaint.reply(), complaint.repliedAt());
        }
    }

    record ComplaintPage(
            List<Complaint> complaints, @Nullable UUID next) {}

    record RaiseForm(
            @NotNull Kind kind,
            @NotNull Topic topic,
            @Nullable UnitId unit,
            @NotBlank @Size(max = 2000) String words,
            @Size(max = 40) @Nullable String contact) {}

    record FollowForm(@NotBlank @Size(max = 40) String code) {}

    record ReplyForm(@NotBlank @Size(max = 2000) String words) {}

    record NoticeForm(
            @NotBlank @Size(max = 80) String title,
            @NotBlank @Size(max = 20_000) String words) {}
}
