package org.strikelog.desk;

import java.util.Optional;

/** Where on a form an entry of the record is picked, and of which kind. */
record PickField(String path, Pick pick, Catalogue.Shelf shelf) {

    void settle(Catalogue catalogue) {
        boolean retyped = !pick.words.strip().equals(pick.seen.strip());
        Optional<Choice> chosen = retyped || pick.key.isBlank() ? Optional.empty() : catalogue.find(shelf, pick.key);
        chosen.or(() -> pick.blank() ? Optional.empty() : catalogue.named(shelf, pick.words))
                .ifPresentOrElse(pick::choose, () -> offer(catalogue));
    }

    void offer(Catalogue catalogue) {
        pick.offer(catalogue.search(shelf, pick.words));
    }
}
