package org.strikelog.desk.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.Editor;
import org.strikelog.desk.OnReport;
import org.strikelog.desk.Problem;
import org.strikelog.desk.ReportDesk;
import org.strikelog.desk.ReportForm;
import org.strikelog.desk.RetractionForm;
import org.strikelog.incident.NotFound;
import org.strikelog.source.ArchiveCopies;
import org.strikelog.source.ArchiveCopy;
import org.strikelog.source.CopyType;
import org.strikelog.source.ReportKind;
import org.strikelog.source.ReportSummary;

/** A report at the desk: what it says of itself, whether it was taken back, and the copy that is kept of it. */
@Controller
@RequestMapping("/desk/reports/{key}")
class ReportController {

    private final ReportDesk desk;
    private final Catalogue catalogue;
    private final ArchiveCopies copies;

    ReportController(ReportDesk desk, Catalogue catalogue, ArchiveCopies copies) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.copies = copies;
    }

    /**
     * What the page shows beside its forms.
     *
     * @param resting what rests on the report
     * @param problems with the copy that was sent
     */
    record ReportPage(ReportSummary report, OnReport resting, boolean reviewer, List<String> problems)
            implements Echoes {

        public ReportKind[] kinds() {
            return ReportKind.values();
        }
    }

    @InitBinder({"form", "retraction"})
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView open(@PathVariable String key, Authentication signedIn) {
        return page(HttpStatus.OK, key, Editor.of(signedIn), List.of())
                .addObject("form", ReportForm.of(desk.find(key)))
                .addObject("retraction", new RetractionForm());
    }

    @PostMapping
    ModelAndView mend(
            @PathVariable String key,
            @ModelAttribute("form") ReportForm form,
            BindingResult binding,
            Authentication signedIn,
            RedirectAttributes flash) {
        List<Problem> problems = desk.mend(key, form);
        if (problems.isEmpty()) {
            return done(key, "report.saved", flash);
        }
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, key, Editor.of(signedIn), List.of())
                .addObject("retraction", new RetractionForm());
    }

    @PostMapping("/retraction")
    ModelAndView retract(
            @PathVariable String key,
            @ModelAttribute("retraction") RetractionForm retraction,
            BindingResult binding,
            Authentication signedIn,
            RedirectAttributes flash) {
        List<Problem> problems = desk.retract(key, retraction, Editor.of(signedIn));
        if (problems.isEmpty()) {
            return done(key, "report.retracted", flash);
        }
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, key, Editor.of(signedIn), List.of())
                .addObject("form", ReportForm.of(desk.find(key)));
    }

    @PostMapping("/reinstatement")
    ModelAndView reinstate(@PathVariable String key, Authentication signedIn, RedirectAttributes flash) {
        desk.reinstate(key, Editor.of(signedIn));
        return done(key, "report.reinstated", flash);
    }

    @PostMapping("/copy")
    ModelAndView keep(
            @PathVariable String key,
            @RequestParam Optional<MultipartFile> file,
            Authentication signedIn,
            RedirectAttributes flash)
            throws IOException {
        byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
        List<Problem> problems = desk.keep(key, content, Editor.of(signedIn));
        return problems.isEmpty()
                ? done(key, "report.kept", flash)
                : page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                key,
                                Editor.of(signedIn),
                                problems.stream().map(Problem::message).toList())
                        .addObject("form", ReportForm.of(desk.find(key)))
                        .addObject("retraction", new RetractionForm());
    }

    /**
     * Hands the copy out to be saved, never to be shown: it is the work of others, and may hold scripts. A page comes as
     * plain text.
     */
    @GetMapping("/copy")
    ResponseEntity<byte[]> copy(@PathVariable String key) {
        ArchiveCopy copy = copies.find(key).orElseThrow(() -> new NotFound("copy of report", key));
        boolean page = copy.type() == CopyType.HTML;
        String name = key + "." + copy.type().extension() + (page ? ".txt" : "");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        page ? "text/plain;charset=UTF-8" : copy.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(copy.content());
    }

    private ModelAndView page(HttpStatus status, String key, Editor editor, List<String> problems) {
        ModelAndView view = new ModelAndView("desk/report");
        view.setStatus(status);
        return view.addObject(
                "page", new ReportPage(desk.find(key), catalogue.resting(key), editor.reviewer(), problems));
    }

    private static ModelAndView done(String key, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView(IncidentFormController.seeOther("/desk/reports/" + key));
    }
}
