package org.strikelog.feed.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.strikelog.feed.SavedSearch;
import org.strikelog.feed.SavedSearches;
import org.strikelog.incident.NotFound;

/**
 * Where the link of a letter leads that stops it. Nobody has to sign in for that, and it takes a press of a button, since
 * programs follow links in letters to see what is there.
 */
@Controller
@RequestMapping("/searches/letters/{token}")
class LettersController {

    private final SavedSearches searches;

    LettersController(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("section", "account");
        model.addAttribute("search", find(token));
        return "feed/letters";
    }

    @PostMapping
    String stop(@PathVariable String token) {
        SavedSearch search = find(token);
        searches.stopLetters(UUID.fromString(search.stopToken()));
        return "redirect:/searches/letters/" + search.stopToken();
    }

    private SavedSearch find(String token) {
        try {
            return searches.byStopToken(UUID.fromString(token)).orElseThrow(() -> new NotFound("letter", token));
        } catch (IllegalArgumentException none) {
            throw new NotFound("letter", token);
        }
    }
}
