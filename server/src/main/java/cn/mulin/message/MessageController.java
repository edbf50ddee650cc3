package cn.mulin.message;

import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox, and the county's quiet hours. */
@RestController
@RequestMapping("/api/messages")
@RequiresPermission("message:own")
class MessageController {

    private final Inbox inbox;

    MessageController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    Inbox.Page page(@RequestParam(required = false) @Nullable UUID before) {
        return inbox.page(before);
    }

    @GetMapping("/unread")
    UnreadView unread() {
        return new UnreadView(inbox.unread());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        inbox.read(id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@RequestBody @Valid ReadForm form) {
        inbox.readAll(form.upTo());
    }

    @GetMapping("/quiet-hours")
    @RequiresPermission("settings:write")
    QuietView quietHours() {
        var hours = inbox.quietHours();
        return new QuietView(hours.starts(), hours.ends());
    }

    @PutMapping("/quiet-hours")
    @RequiresPermission("settings:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepQuiet(@RequestBody @Valid QuietForm form) {
        inbox.keepQuiet(new QuietHours(form.starts(), form.ends()));
    }

    /** @param count up to 100, which means that many or more */
    record UnreadView(int count) {}

    /** @param upTo the newest one seen */
    record ReadForm(@NotNull UUID upTo) {}

    record QuietForm(@NotNull LocalTime starts, @NotNull LocalTime ends) {}

    record QuietView(LocalTime starts, LocalTime ends) {}
}
