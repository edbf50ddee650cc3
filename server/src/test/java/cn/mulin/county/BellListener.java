package cn.mulin.county;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** For the tests: hears of it after commit, unless its book is closed. */
@Component
class BellListener {

    private final BellBook book;

    BellListener(BellBook book) {
        this.book = book;
    }

    @ApplicationModuleListener
    void on(CountyContextIT.Rung rung) {
        if (book.closed) {
            book.missed.add(rung.id());
            throw new IllegalStateException("the book is closed");
        }
        book.enter(rung.id());
    }
}
