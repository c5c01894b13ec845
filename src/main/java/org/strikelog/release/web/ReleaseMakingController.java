package org.strikelog.release.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.api.Addresses;
import org.strikelog.release.Making;
import org.strikelog.release.Release;
import org.strikelog.release.ReleaseMaker;
import org.strikelog.release.ReleaseRefused;
import org.strikelog.release.Releases;

/** Where an administrator freezes the record. */
@Controller
class ReleaseMakingController {

    private final ReleaseMaker maker;
    private final Releases releases;
    private final Clock clock;

    ReleaseMakingController(ReleaseMaker maker, Releases releases, Clock clock) {
        this.maker = maker;
        this.releases = releases;
        this.clock = clock;
    }

    @GetMapping("/admin/releases")
    ModelAndView show(Model model, HttpServletResponse response) {
        List<Release> all = releases.all();
        model.addAttribute("form", new ReleaseForm(nextName(all), ""));
        if (fill(model, all).isPresent()) {
            response.setHeader("Refresh", "2");
        }
        return new ModelAndView("release/making", model.asMap());
    }

    @PostMapping("/admin/releases")
    ModelAndView begin(
            @Valid @ModelAttribute("form") ReleaseForm form,
            BindingResult mistakes,
            Principal administrator,
            Model model) {
        if (!mistakes.hasErrors()) {
            try {
                maker.begin(form.name(), form.note(), administrator.getName(), Addresses.current());
                ModelAndView next = new ModelAndView("redirect:/admin/releases");
                next.setStatus(HttpStatus.SEE_OTHER);
                return next;
            } catch (ReleaseRefused refused) {
                mistakes.rejectValue("name", refused.reason());
            }
        }
        fill(model, releases.all());
        return new ModelAndView("release/making", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** {@return the one that is being made} */
    private Optional<Making> fill(Model model, List<Release> all) {
        Instant now = clock.instant();
        Optional<Making> underWay = maker.current().filter(making -> making.underWay(now));
        model.addAttribute("section", "admin");
        model.addAttribute("releases", all);
        model.addAttribute("making", underWay.orElse(null));
        model.addAttribute(
                "broken",
                maker.current().filter(making -> !making.underWay(now)).orElse(null));
        return underWay;
    }

    /** {@return this month, or this day where the month has one already} */
    private String nextName(List<Release> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String month = YearMonth.from(today).toString();
        return all.stream().anyMatch(release -> release.name().equals(month)) ? today.toString() : month;
    }
}
