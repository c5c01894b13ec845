package org.strikelog.webhook.web;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.incident.FilterSentence;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.webhook.Webhook;
import org.strikelog.webhook.Webhooks;

/** The webhooks there are, and what became of their messages. */
@Controller
class WebhooksController {

    private static final String PAGE = "redirect:/admin/webhooks";

    private final Webhooks webhooks;
    private final FilterSentence sentence;

    WebhooksController(Webhooks webhooks, FilterSentence sentence) {
        this.webhooks = webhooks;
        this.sentence = sentence;
    }

    /**
     * A webhook as the page shows it.
     *
     * @param tells of what, in words
     */
    public record Shown(Webhook.Listed listed, String tells) {}

    @GetMapping("/admin/webhooks")
    String list(Model model, Locale locale) {
        model.addAttribute("form", WebhookForm.EMPTY);
        return fill(model, locale);
    }

    /** Shows the secret at once, and only now: a redirect would have to keep it somewhere. */
    @PostMapping("/admin/webhooks")
    ModelAndView add(
            @Valid @ModelAttribute("form") WebhookForm form,
            BindingResult mistakes,
            Principal administrator,
            Model model,
            Locale locale) {
        Optional<IncidentFilter> filter = filter(form, mistakes);
        if (filter.isPresent() && !mistakes.hasErrors()) {
            try {
                model.addAttribute("secret", webhooks.add(form.url(), filter.get(), administrator.getName()));
                model.addAttribute("url", form.url());
                model.addAttribute("form", WebhookForm.EMPTY);
                return new ModelAndView(fill(model, locale), model.asMap(), HttpStatus.CREATED);
            } catch (InvalidParameters refused) {
                reject(mistakes, "url", refused);
            }
        }
        return new ModelAndView(fill(model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/admin/webhooks/{id}/removal")
    String remove(@PathVariable long id, Principal administrator, RedirectAttributes flash) {
        webhooks.remove(id, administrator.getName());
        flash.addFlashAttribute("notice", "webhooks.removed");
        return PAGE;
    }

    @PostMapping("/admin/webhooks/messages/{message}/attempt")
    String sendAgain(@PathVariable UUID message, Principal administrator, RedirectAttributes flash) {
        boolean sent = webhooks.sendAgain(message, administrator.getName());
        flash.addFlashAttribute("notice", sent ? "webhooks.sent" : "webhooks.notYet");
        return PAGE;
    }

    @PostMapping("/admin/webhooks/messages/{message}/discard")
    String discard(@PathVariable UUID message, Principal administrator, RedirectAttributes flash) {
        webhooks.discard(message, administrator.getName());
        flash.addFlashAttribute("notice", "webhooks.discarded");
        return PAGE;
    }

    private static Optional<IncidentFilter> filter(WebhookForm form, BindingResult mistakes) {
        try {
            return Optional.of(Webhook.filterOf(form.filter()));
        } catch (InvalidParameters refused) {
            reject(mistakes, "filter", refused);
            return Optional.empty();
        }
    }

    private static void reject(BindingResult mistakes, String field, InvalidParameters refused) {
        mistakes.rejectValue(
                field,
                "invalid",
                refused.problems().stream()
                        .map(InvalidParameters.Problem::toString)
                        .collect(Collectors.joining("; ", "", ".")));
    }

    private String fill(Model model, Locale locale) {
        model.addAttribute(
                "webhooks",
                webhooks.all().stream()
                        .map(listed ->
                                new Shown(listed, sentence.of(listed.webhook().filter(), locale)))
                        .toList());
        return "webhook/webhooks";
    }
}
