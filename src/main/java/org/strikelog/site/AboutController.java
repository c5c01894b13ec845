package org.strikelog.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The codebook: what every word and number of the record means. */
@Controller
class AboutController {

    @GetMapping("/about")
    String codebook(Model model) {
        model.addAttribute("page", Codebook.WHOLE);
        return "site/about";
    }
}
