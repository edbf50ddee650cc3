package cn.mulin.roster.paper;

import cn.mulin.kernel.RequiresPermission;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.UnitId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Empty rosters to download. */
@RestController
@RequestMapping("/api/roster/template")
@RequiresPermission("roster:import")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** @param sheet this one alone as CSV; null: the workbook */
    @GetMapping
    void template(
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable Sheet sheet,
            HttpServletResponse response)
            throws IOException {
        var division = templates.division(unit);
        if (sheet == null) {
            templates.workbook(division, Downloads.workbook(response, division.name() + "名册.xlsx"));
        } else {
            templates.csv(division, sheet, Downloads.csv(response, division.name() + sheet.words() + ".csv"));
        }
    }
}
