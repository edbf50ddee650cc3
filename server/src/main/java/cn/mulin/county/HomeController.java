package cn.mulin.county;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The front door: to the county where there is one, to the choice of counties where there are several. */
@RestController
@OpenToAll("it shows the counties' names and leads on; nothing else")
class HomeController {

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final Counties counties;

    HomeController(Counties counties) {
        this.counties = counties;
    }

    @GetMapping("/")
    ResponseEntity<String> home() {
        var inside = CountyContext.find();
        if (inside.isPresent()) {
            return to("/" + inside.get() + "/resident/");
        }
        var all = counties.all();
        if (all.size() == 1) {
            return to("/" + all.getFirst().code() + "/resident/");
        }
        var links = all.stream()
                .map(county -> "<li><a href=\"/%s/resident/\">%s</a></li>"
                        .formatted(county.code(), HtmlUtils.htmlEscape(county.name())))
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(HTML)
                .body("<!doctype html><html lang=\"zh-CN\"><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<title>睦邻</title><h1>请选择您所在的县（市、区）</h1><ul>" + links + "</ul></html>");
    }

    @GetMapping({"/resident", "/leader", "/desk", "/wall"})
    ResponseEntity<String> app(HttpServletRequest request) {
        return to(request.getRequestURI() + "/");
    }

    /** An app's first page; its other pages are files or fall back to it. */
    @GetMapping({"/resident/", "/leader/", "/desk/", "/wall/"})
    ResponseEntity<byte[]> firstPage(HttpServletRequest request) throws IOException {
        var page = new ClassPathResource("web" + request.getServletPath() + "index.html");
        if (!page.exists() || CountyContext.find().isEmpty()) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(SiteConfig.index(page, request.getContextPath()));
    }

    /** The addresses in the QR codes of cards and certificates: short on paper, long in the app. */
    @GetMapping({"/r/{code}", "/c/{code}"})
    ResponseEntity<String> printed(@PathVariable String code, HttpServletRequest request) {
        return code.matches("[0-9A-Z]{16,40}")
                ? to("/" + CountyContext.current() + "/resident" + request.getServletPath())
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }
}
