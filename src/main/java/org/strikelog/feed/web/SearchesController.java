package org.strikelog.feed.web;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.AccountSummary;
import org.strikelog.account.Administration;
import org.strikelog.account.Mail;
import org.strikelog.feed.SavedSearch;
import org.strikelog.feed.SavedSearch.Letters;
import org.strikelog.feed.SavedSearches;
import org.strikelog.incident.FilterSentence;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;

/** The filters that somebody keeps, and letters about them. */
@Controller
@RequestMapping("/account/searches")
class SearchesController {

    private final SavedSearches searches;
    private final FilterSentence sentence;
    private final Administration accounts;
    private final Mail mail;

    SearchesController(SavedSearches searches, FilterSentence sentence, Administration accounts, Mail mail) {
        this.searches = searches;
        this.sentence = sentence;
        this.accounts = accounts;
        this.mail = mail;
    }

    /**
     * A search as the page lists it.
     *
     * @param asks what it asks for, in words
     * @param end of addresses: its query with a question mark; empty for everything
     */
    public record Row(SavedSearch search, String asks, String end) {}

    @GetMapping
    ModelAndView show(Principal owner, Model model, Locale locale) {
        model.addAttribute("form", new SearchForm("", ""));
        return page(owner, model, locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView keep(
            @Valid @ModelAttribute("form") SearchForm form,
            BindingResult mistakes,
            Principal owner,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        if (!mistakes.hasErrors()) {
            try {
                IncidentFilter filter = SavedSearch.filter(form.query());
                switch (searches.keep(owner.getName(), form.name(), filter)) {
                    case KEPT -> {
                        return done("searches.kept", flash);
                    }
                    case TAKEN -> mistakes.rejectValue("name", "searches.taken");
                    case TOO_MANY ->
                        mistakes.rejectValue("name", "searches.tooMany", new Object[] {SavedSearches.MOST}, "");
                }
            } catch (InvalidParameters unfit) {
                mistakes.rejectValue("query", "searches.unfit", new Object[] {String.valueOf(unfit.getMessage())}, "");
            }
        }
        return page(owner, model, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/letters")
    ModelAndView write(
            @PathVariable long id, @RequestParam Letters letters, Principal owner, RedirectAttributes flash) {
        searches.write(owner.getName(), id, letters);
        return done(letters == Letters.NEVER ? "searches.lettersStopped" : "searches.lettersBegun", flash);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable long id, Principal owner, RedirectAttributes flash) {
        searches.remove(owner.getName(), id);
        return done("searches.removed", flash);
    }

    private ModelAndView page(Principal owner, Model model, Locale locale, HttpStatus status) {
        List<Row> rows = searches.of(owner.getName()).stream()
                .map(search -> row(search, locale))
                .toList();
        model.addAttribute("section", "account");
        model.addAttribute("rows", rows);
        model.addAttribute("letters", Letters.values());
        model.addAttribute("mayWrite", mail.isOn());
        model.addAttribute(
                "email",
                accounts.find(owner.getName()).map(AccountSummary::email).orElse(null));
        return new ModelAndView("feed/searches", model.asMap(), status);
    }

    private Row row(SavedSearch search, Locale locale) {
        String end = search.query().isEmpty() ? "" : "?" + search.query();
        try {
            return new Row(search, sentence.of(search.filter(), locale), end);
        } catch (InvalidParameters outdated) {
            // Its page says what is not understood any more.
            return new Row(search, search.query(), end);
        }
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        ModelAndView back = new ModelAndView("redirect:/account/searches");
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }
}
