package cn.mulin.attachment;

import cn.mulin.kernel.RequiresPermission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads, and the contents on a path of their own, where nothing else is served and nothing in them runs. */
@RestController
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(path = "/api/attachments/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission("attachment:upload")
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView take(@PathVariable AttachmentId id, @RequestPart MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return AttachmentView.of(attachments.take(id, content, file.getOriginalFilename()));
        }
    }

    @GetMapping("/files/{id}")
    @RequiresPermission("attachment:read")
    ResponseEntity<Resource> content(@PathVariable AttachmentId id) {
        var shown = attachments.shown(id);
        var kind = shown.attachment().kind();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(shown.attachment()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(new FileSystemResource(shown.file()));
    }

    private static String disposition(Attachment attachment) {
        var name = attachment.name() == null
                ? attachment.id() + "." + attachment.kind().name().toLowerCase(Locale.ROOT)
                : attachment.name();
        var how = attachment.kind().shownInPlace() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(name, StandardCharsets.UTF_8).build().toString();
    }

    /** @param url where its content is shown, below the county's path */
    record AttachmentView(
            AttachmentId id,
            FileKind kind,
            long bytes,
            @Nullable String name,
            String url) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.kind(),
                    attachment.bytes(),
                    attachment.name(),
                    "/files/" + attachment.id());
        }
    }
}
