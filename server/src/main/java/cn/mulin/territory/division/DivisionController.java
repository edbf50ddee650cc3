package cn.mulin.territory.division;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.Territory;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The official list of towns and villages, brought in by the county. */
@RestController
@RequestMapping("/api/divisions")
@RequiresPermission("territory:import")
class DivisionController {

    private final Divisions divisions;
    private final Territory territory;

    DivisionController(Divisions divisions, Territory territory) {
        this.divisions = divisions;
        this.territory = territory;
    }

    @PostMapping("/import")
    Divisions.Report bringIn(@RequestParam MultipartFile file) {
        territory.unit(territory.county().id(), Actor.current().scope());
        try (var list = file.getInputStream()) {
            return divisions.importFrom(CountyContext.current(), list);
        } catch (IOException broken) {
            throw Refusal.of(DivisionProblem.DIVISION_FILE_BROKEN);
        }
    }
}
