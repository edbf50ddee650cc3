package cn.mulin.leadership.coverage;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.coverage.CoverageQueries.Homes;
import cn.mulin.leadership.coverage.CoverageQueries.Posts;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vacancies and coverage, from one village up to the county. */
@RestController
@RequestMapping("/api")
@RequiresPermission("leadership:read")
class CoverageController {

    private final CoverageQueries coverage;
    private final VacancyQueries vacancies;
    private final Territory territory;

    CoverageController(CoverageQueries coverage, VacancyQueries vacancies, Territory territory) {
        this.coverage = coverage;
        this.vacancies = vacancies;
        this.territory = territory;
    }

    /**
     * Posts without a holder, in the order of the tree.
     *
     * @param height only posts of this height
     * @param after the {@code next} of the page before
     */
    @GetMapping("/vacancies")
    VacanciesView vacancies(
            @RequestParam UnitId under,
            @RequestParam(required = false) @Min(1) @Max(5) @Nullable Integer height,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var root = territory.unit(under, scope()).path();
        var page = vacancies.page(root, scope(), height, after, limit);
        return new VacanciesView(
                page, page.size() < limit ? null : page.getLast().path());
    }

    /** How far the ladder reaches, division by division below a county or town; of a village, its own figures. */
    @GetMapping("/units/{unit}/coverage")
    List<CoverageView> coverage(@PathVariable UnitId unit) {
        var root = territory.unit(unit, scope());
        var posts = coverage.posts(root);
        var homes = coverage.homes(root);
        return coverage.divisions(root).stream()
                .map(division -> CoverageView.of(
                        division,
                        posts.getOrDefault(division.path(), List.of()),
                        homes.getOrDefault(division.path(), new Homes(0, 0, 0))))
                .toList();
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    record VacanciesView(
            List<VacancyQueries.Vacancy> vacancies,
            @Nullable String next) {}

    /**
     * @param withoutLeader households no leader of the lowest rung answers for; the aim is none
     * @param women of all who hold a post
     * @param fewWomen fewer than a third: a hint, from 村民委员会组织法 art. 25 on representatives
     */
    record CoverageView(
            UUID unit,
            String name,
            List<Posts> posts,
            int vacant,
            int households,
            int withoutLeader,
            int unplaced,
            int leaders,
            int women,
            boolean fewWomen) {

        static CoverageView of(CoverageQueries.Division division, List<Posts> posts, Homes homes) {
            int all = posts.stream().mapToInt(Posts::posts).sum();
            int held = posts.stream().mapToInt(Posts::held).sum();
            int women = posts.stream().mapToInt(Posts::women).sum();
            return new CoverageView(
                    division.id(),
                    division.name(),
                    posts,
                    all - held,
                    homes.households(),
                    homes.withoutLeader(),
                    homes.unplaced(),
                    held,
                    women,
                    women * 3 < held);
        }
    }
}
