package org.strikelog.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.backup.BackupRun.Kind;
import org.strikelog.backup.Backups;

/** Whether there are backups, whether they can be restored, and both at once if wanted. */
@Controller
class BackupsController {

    private static final String PAGE = "redirect:/admin/backups";

    private final Backups backups;

    BackupsController(Backups backups) {
        this.backups = backups;
    }

    @GetMapping("/admin/backups")
    String show(Model model, HttpServletResponse response) {
        Backups.Standing standing = backups.standing();
        if (standing.underWay() != null) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("section", "admin");
        model.addAttribute("standing", standing);
        return "backup/backups";
    }

    @PostMapping("/admin/backups")
    String backUp(Principal administrator, RedirectAttributes flash) {
        return start(Kind.BACKUP, administrator, flash);
    }

    @PostMapping("/admin/backups/test")
    String test(Principal administrator, RedirectAttributes flash) {
        return start(Kind.RESTORE_TEST, administrator, flash);
    }

    private String start(Kind kind, Principal administrator, RedirectAttributes flash) {
        if (!backups.start(kind, administrator.getName())) {
            flash.addFlashAttribute("notice", "backups.notBegun");
        }
        return PAGE;
    }
}
