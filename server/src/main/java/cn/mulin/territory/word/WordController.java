package cn.mulin.territory.word;

import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.ladder.Ladders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words every screen of the county speaks. */
@RestController
@RequestMapping("/api/words")
class WordController {

    private final Words words;
    private final Ladders ladders;

    WordController(Words words, Ladders ladders) {
        this.words = words;
        this.ladders = ladders;
    }

    @GetMapping
    @InEveryState("a page that says that the county is not open yet says it in the county's words")
    @OpenToAll("screens need the county's words before anybody signs in; there is nothing in them but words")
    WordsView all() {
        return new WordsView(
                words.all(), ladders.all().stream().map(LadderView::of).toList());
    }

    @PutMapping
    @RequiresPermission("territory:configure")
    WordsView say(@RequestBody @Valid WordsForm form) {
        words.say(form.words());
        return all();
    }

    /** @param ladders what the rungs and their leaders are called */
    record WordsView(SortedMap<String, String> words, List<LadderView> ladders) {}

    record LadderView(String code, String name, List<RungView> rungs) {

        static LadderView of(Ladder ladder) {
            return new LadderView(
                    ladder.code(),
                    ladder.name(),
                    ladder.rungs().stream()
                            .map(rung -> new RungView(rung.height(), rung.name(), rung.postTitle()))
                            .toList());
        }
    }

    record RungView(int height, String name, String postTitle) {}

    record WordsForm(
            @NotEmpty @Size(max = 200) Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 20) String> words) {}
}
