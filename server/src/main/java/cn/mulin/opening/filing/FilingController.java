package cn.mulin.opening.filing;

import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.RequiresPermission;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists a county hands in for its filing. */
@RestController
@RequestMapping("/api/opening/filing")
@RequiresPermission("filing:export")
class FilingController {

    private final Filings filings;

    FilingController(Filings filings) {
        this.filings = filings;
    }

    /** A workbook. A POST, because asking for it is a deed. */
    @PostMapping
    @InEveryState("it only reads, and a closed county may still be asked what it kept")
    ResponseEntity<byte[]> export() {
        var headers = new HttpHeaders();
        headers.setContentType(
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("filing.xlsx").build());
        headers.setCacheControl(CacheControl.noStore());
        return ResponseEntity.ok().headers(headers).body(filings.export());
    }
}
