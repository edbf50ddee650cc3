package cn.mulin.attachment;

import static cn.mulin.attachment.SampleFiles.bytes;
import static cn.mulin.attachment.SampleFiles.picture;
import static cn.mulin.attachment.TestThings.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Sm3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@DisplayName("附件 of a county")
class AttachmentsIT {

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentController controller;

    @Autowired
    AttachmentFiles files;

    @Autowired
    AttachmentClock sweep;

    @Autowired
    CountyFiles folders;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private final UUID me = Ids.next();

    @Test
    void are_kept_under_the_sum_of_what_is_kept() throws IOException {
        var id = take(pdf("一"), "申请.pdf");
        var file = files.place(Sm3.of(pdf("一")));
        assertThat(file).hasBinaryContent(pdf("一"));
        assertThat(file.toString()).contains("files/" + CountyContext.current() + "/");
        assertThat(as(me).<Attachments.Shown, RuntimeException>call(() -> attachments.shown(id))
                        .attachment()
                        .name())
                .isEqualTo("申请.pdf");
    }

    @Test
    void may_be_sent_twice_under_one_id_but_not_changed() {
        var id = take(pdf("二"), null);
        as(me).run(() -> attachments.take(id, new ByteArrayInputStream(pdf("二")), null));
        assertRefused(
                AttachmentProblem.ID_TAKEN,
                () -> as(me).run(() -> attachments.take(id, new ByteArrayInputStream(pdf("别的")), null)));
        assertRefused(
                AttachmentProblem.ID_TAKEN,
                () -> as(Ids.next()).run(() -> attachments.take(id, new ByteArrayInputStream(pdf("二")), null)));
        assertThat(rows(id)).isOne();
    }

    @Test
    void without_an_owner_are_their_uploaders_alone() {
        var id = take(pdf("三"), null);
        as(me).run(() -> attachments.shown(id));
        assertHidden(id, as(Ids.next()));
        assertHidden(id, Actor.VISITOR);
    }

    @Test
    void with_an_owner_are_seen_by_who_sees_the_owner() {
        var reader = Ids.next();
        var id = take(pdf("四"), null);
        as(me).run(() -> attachments.attach(List.of(id), KIND, reader, null));
        as(me).run(() -> attachments.attach(List.of(id), KIND, reader, null));
        as(reader).run(() -> attachments.shown(id));
        assertHidden(id, as(me));
        assertThat(attachments.of(KIND, reader)).extracting(Attachment::id).containsExactly(id);
    }

    @Test
    void of_somebody_else_or_of_another_thing_cannot_be_attached() {
        var id = take(pdf("五"), null);
        assertRefused(
                AttachmentProblem.NOT_YOURS_TO_ATTACH,
                () -> as(Ids.next()).run(() -> attachments.attach(List.of(id), KIND, Ids.next(), null)));
        as(me).run(() -> attachments.attach(List.of(id), KIND, Ids.next(), null));
        assertRefused(
                AttachmentProblem.NOT_YOURS_TO_ATTACH,
                () -> as(me).run(() -> attachments.attach(List.of(id), KIND, Ids.next(), null)));
    }

    @Test
    void are_served_so_that_nothing_in_them_runs() {
        var paper = take(pdf("六"), "证明.pdf");
        var answer = as(me).<org.springframework.http.ResponseEntity<?>, RuntimeException>call(
                        () -> controller.content(paper));
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("证明.pdf");
        var photo = take(picture("JPEG", 40, 30), "../../etc/passwd\r\nX: y.jpg");
        var shown = as(me).<org.springframework.http.ResponseEntity<?>, RuntimeException>call(
                        () -> controller.content(photo));
        assertThat(shown.getHeaders().getContentDisposition().isInline()).isTrue();
        assertThat(shown.getHeaders().getContentDisposition().getFilename()).isEqualTo("passwdX: y.jpg");
    }

    @Test
    void leave_no_row_when_their_content_cannot_be_put_in_place() throws IOException {
        var blocked = files.place(Sm3.of(pdf("七"))).getParent();
        if (Files.isDirectory(blocked)) {
            Files.move(blocked, blocked.resolveSibling("away"));
        }
        Files.createDirectories(blocked.getParent());
        Files.createFile(blocked);
        var id = AttachmentId.next();
        assertThat(catchThrowable(
                        () -> as(me).run(() -> attachments.take(id, new ByteArrayInputStream(pdf("七")), null))))
                .isNotNull();
        assertThat(rows(id)).isZero();
        Files.delete(blocked);
        as(me).run(() -> attachments.take(id, new ByteArrayInputStream(pdf("七")), null));
        assertThat(rows(id)).isOne();
    }

    @Test
    void whose_content_is_lost_say_so() throws IOException {
        var id = take(pdf("八"), null);
        Files.delete(files.place(Sm3.of(pdf("八"))));
        assertRefused(AttachmentProblem.CONTENT_GONE, () -> as(me).run(() -> attachments.shown(id)));
    }

    @Test
    void go_when_their_day_has_passed_and_their_content_with_them_a_day_later() throws IOException {
        var kept = take(pdf("九"), null);
        var due = take(pdf("十"), null);
        as(me).run(() -> attachments.attach(List.of(kept), KIND, me, LocalDate.now(clock)));
        as(me).run(() ->
                attachments.attach(List.of(due), KIND, me, LocalDate.now(clock).minusDays(1)));
        sweep.run();
        assertHidden(due, as(me));
        as(me).run(() -> attachments.shown(kept));
        var gone = files.place(Sm3.of(pdf("十")));
        assertThat(gone).exists();
        age(gone);
        age(files.place(Sm3.of(pdf("九"))));
        sweep.run();
        assertThat(gone).doesNotExist();
        assertThat(files.place(Sm3.of(pdf("九")))).exists();
    }

    @Test
    void that_nobody_came_to_own_go_after_a_day() {
        var id = take(pdf("十一"), null);
        sweep.run();
        assertThat(rows(id)).isOne();
        sql.sql("update attachment.file set recorded_at = recorded_at - interval '25 hours' where id = ?")
                .param(id.value())
                .update();
        sweep.run();
        assertHidden(id, as(me));
    }

    @Test
    void stay_while_a_backup_holds_them() throws IOException {
        var orphan = files.place(Sm3.of(pdf("十二")));
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, pdf("十二"));
        age(orphan);
        try (var hold = folders.hold()) {
            sweep.run();
            assertThat(orphan).exists();
        }
        sweep.run();
        assertThat(orphan).doesNotExist();
    }

    private AttachmentId take(byte[] content, String name) {
        return as(me).<AttachmentId, RuntimeException>call(() -> attachments
                .take(AttachmentId.next(), new ByteArrayInputStream(content), name)
                .id());
    }

    private void assertHidden(AttachmentId id, Actor actor) {
        assertRefused(AttachmentProblem.UNKNOWN, () -> actor.run(() -> attachments.shown(id)));
    }

    private static void assertRefused(AttachmentProblem problem, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private long rows(AttachmentId id) {
        return sql.sql("select count(*) from attachment.file where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
    }

    private static Actor as(UUID account) {
        return new Actor(account, Actor.Kind.STAFF, null, null, Set.of(), Scope.NOTHING);
    }

    private static byte[] pdf(String words) {
        return bytes("%PDF-1.7\n" + words.hashCode() + "\n%%EOF\n");
    }
}
