package cn.mulin.county;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.PlainPage;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The front door: to the county where there is one, to the choice of counties where there are several. */
@RestController
@OpenToAll("it shows the counties' names and leads on; nothing else")
class HomeController {

    private final Counties counties;

    HomeController(Counties counties) {
        this.counties = counties;
    }

    @GetMapping({"", "/"})
    ResponseEntity<String> home() {
        var inside = CountyContext.find();
        if (inside.isPresent()) {
            return to("/" + inside.get() + "/resident/");
        }
        var all = counties.all();
        if (all.size() == 1) {
            return to("/" + all.getFirst().code() + "/resident/");
        }
        var page = PlainPage.of("请选择您所在的县（市、区）");
        all.forEach(county -> page.leadsTo("/" + county.code() + "/resident/", county.name()));
        return ResponseEntity.ok().contentType(PlainPage.HTML).body(page.html());
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
                .contentType(PlainPage.HTML)
                .cacheControl(CacheControl.noCache())
                .body(SiteConfig.index(page, request.getContextPath()));
    }

    /** The addresses in the QR codes of cards and certificates: short on paper, long in the app; typed off, in either case. */
    @GetMapping({"/r/{code}", "/c/{code}"})
    ResponseEntity<String> printed(@PathVariable String code, HttpServletRequest request) {
        if (CountyContext.find().isEmpty() || !code.matches("[0-9A-Za-z]{16,40}")) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        var kind = request.getServletPath().substring(0, 3);
        return to(request.getContextPath() + "/resident" + kind + code.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }
}
