package cn.mulin.kernel;

import java.util.MissingResourceException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a problem's {@code type}: its words, for whoever meets the code in a log or an integration. */
@RestController
@OpenToAll("it explains error codes; the words are the same for everybody")
class ProblemPageController {

    private final ProblemTexts texts;

    ProblemPageController(ProblemTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code) {
        try {
            var page = PlainPage.of(texts.template(code + ".title"))
                    .says(texts.template(code))
                    .says(code);
            return ResponseEntity.ok().contentType(PlainPage.HTML).body(page.html());
        } catch (MissingResourceException unknown) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
    }
}
