package cn.mulin.kernel;

import java.util.MissingResourceException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

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
            var title = HtmlUtils.htmlEscape(texts.template(code + ".title"));
            var detail = HtmlUtils.htmlEscape(texts.template(code));
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                    .body("<!doctype html><html lang=\"zh-CN\"><meta name=\"viewport\" content=\"width=device-width\">"
                            + "<title>%s</title><h1>%s</h1><p>%s</p><p><code>%s</code></p></html>"
                                    .formatted(title, title, detail, HtmlUtils.htmlEscape(code)));
        } catch (MissingResourceException unknown) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
    }
}
