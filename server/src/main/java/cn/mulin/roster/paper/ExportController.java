package cn.mulin.roster.paper;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.UnitId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rosters to take away. */
@RestController
@RequestMapping("/api/roster/exports")
@RequiresPermission("roster:export")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AskedView ask(@RequestBody @Valid ExportForm form) {
        var id = exports.ask(form.unit(), form.unmasked(), form.reason());
        return new AskedView(id, "/api/roster/exports/" + id.value() + "/file");
    }

    /** Within ten minutes, by who asked. */
    @GetMapping("/{id}/file")
    void file(@PathVariable ExportId id, HttpServletResponse response) throws IOException {
        var ready = exports.take(id);
        exports.write(ready, Downloads.workbook(response, ready.division().name() + "名册.xlsx"));
    }

    /** @param reason needed where numbers are to be open */
    record ExportForm(
            @NotNull UnitId unit,
            boolean unmasked,
            @Size(max = 200) @Nullable String reason) {}

    /** @param url where it is taken, below the county's path */
    record AskedView(ExportId id, String url) {}
}
