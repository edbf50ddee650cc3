package cn.mulin.agency;

import cn.mulin.agency.CaseQueries.Row;
import cn.mulin.agency.CaseQueries.Whole;
import cn.mulin.demand.lifecycle.DemandId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一件代办 — as whoever has to do with it sees it: where it stands, its papers, its story, and the steps open to them now.
 *
 * @param receiver the desk that takes the papers
 * @param decider the desk that decides
 */
record CaseView(
        Row about,
        String basis,
        int workingDays,
        String appeal,
        String receiver,
        String decider,
        @Nullable DemandId demand,
        @Nullable Entrustment entrustment,
        List<Paper> papers,
        List<Story> story,
        List<String> actions) {

    /** @param url of the signed paper, below the county's path */
    record Entrustment(Signing how, Instant at, String url) {}

    /** @param url of its photo */
    record Paper(
            int number,
            String name,
            @Nullable String hint,
            boolean mayFollow,
            @Nullable Instant broughtAt,
            @Nullable String broughtBy,
            @Nullable String url) {}

    static CaseView of(Whole whole, List<PaperStore.Paper> papers, List<Story> story, List<String> actions) {
        return new CaseView(
                whole.row(),
                whole.basis(),
                whole.workingDays(),
                whole.appeal(),
                whole.receiverName(),
                whole.deciderName(),
                whole.demand(),
                entrustment(whole),
                papers.stream().map(CaseView::paper).toList(),
                story,
                actions);
    }

    private static @Nullable Entrustment entrustment(Whole whole) {
        var how = whole.signedHow();
        var at = whole.signedAt();
        return how == null || at == null ? null : new Entrustment(how, at, "/files/" + whole.signedFile());
    }

    private static Paper paper(PaperStore.Paper paper) {
        return new Paper(
                paper.number(),
                paper.name(),
                paper.hint(),
                paper.mayFollow(),
                paper.broughtAt(),
                paper.broughtBy(),
                paper.photo() == null ? null : "/files/" + paper.photo());
    }
}
