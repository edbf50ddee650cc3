package cn.mulin.demand.matter;

import cn.mulin.demand.matter.MatterForms.TextForm;
import cn.mulin.demand.matter.MatterViews.LearningView;
import cn.mulin.demand.matter.MatterViews.LessonView;
import cn.mulin.demand.matter.MatterViews.SuggestionView;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a text is likely about, to try; and what the county has learned of that. */
@RestController
@RequestMapping("/api/matter-suggestions")
@RequiresPermission("matter:read")
class SuggestionController {

    private final Matters matters;
    private final Lessons lessons;

    SuggestionController(Matters matters, Lessons lessons) {
        this.matters = matters;
        this.lessons = lessons;
    }

    /** A POST, because a resident's words have no place in an address. Nothing is kept of them. */
    @PostMapping
    List<SuggestionView> suggest(@RequestBody @Valid TextForm form) {
        return matters.suggest(form.text()).stream().map(SuggestionView::of).toList();
    }

    @GetMapping("/lesson")
    LearningView lesson() {
        return new LearningView(lessons.inUse().map(LessonView::of).orElse(null));
    }

    @PostMapping("/lesson/put-away")
    @RequiresPermission("matter:configure")
    LearningView putAway() {
        lessons.putAway();
        return lesson();
    }
}
