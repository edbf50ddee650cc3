package cn.mulin.county;

import cn.mulin.kernel.CountyContext;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Delivers what a killed server had promised to deliver: each county's open publications, in that county. */
class EventReplay {

    private static final Logger log = LoggerFactory.getLogger(EventReplay.class);

    private final Counties counties;
    private final IncompleteEventPublications publications;

    EventReplay(Counties counties, IncompleteEventPublications publications) {
        this.counties = counties;
        this.publications = publications;
    }

    @EventListener(ApplicationReadyEvent.class)
    void replay() {
        for (County county : counties.all()) {
            log.debug("looking for undelivered events in {}", county.code());
            CountyContext.run(county.code(), () -> publications.resubmitIncompletePublicationsOlderThan(Duration.ZERO));
        }
    }
}
