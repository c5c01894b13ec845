package org.strikelog.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.desk.DirectoryDesk;
import org.strikelog.desk.DirectoryHistory;
import org.strikelog.desk.Editor;
import org.strikelog.desk.GroupForm;
import org.strikelog.desk.PlaceForm;
import org.strikelog.desk.Problem;
import org.strikelog.group.GroupKind;
import org.strikelog.group.GroupTie;
import org.strikelog.location.LocationKind;

/** Places and groups at the desk: what each says of itself, and what it said before. */
@Controller
class DirectoryDeskController {

    private static final String PLACE = "/desk/locations/{key}";
    private static final String GROUP = "/desk/groups/{key}";

    private final DirectoryDesk desk;

    DirectoryDeskController(DirectoryDesk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows beside its form.
     *
     * @param name as it is saved
     * @param saves the newest first
     */
    record DirectoryPage(String key, String name, List<DirectoryHistory.Save> saves) implements Echoes {

        public LocationKind[] locationKinds() {
            return LocationKind.values();
        }

        public GroupKind[] groupKinds() {
            return GroupKind.values();
        }

        public List<GroupTie.Relation> relations() {
            return List.of(GroupTie.Relation.UMBRELLA, GroupTie.Relation.SPONSOR);
        }
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        IncidentFormController.bind(binder);
    }

    @GetMapping(PLACE)
    ModelAndView openPlace(@PathVariable String key) {
        return place(HttpStatus.OK, key).addObject("form", desk.place(key));
    }

    /** @param find what the words of a field may mean is to be offered, and nothing saved */
    @PostMapping(PLACE)
    ModelAndView mendPlace(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String find,
            @ModelAttribute("form") PlaceForm form,
            BindingResult binding,
            Authentication signedIn,
            RedirectAttributes flash) {
        if (find != null) {
            desk.find(form);
            return place(HttpStatus.OK, key);
        }
        List<Problem> problems = desk.mend(key, form, Editor.of(signedIn));
        reject(problems, binding);
        return problems.isEmpty()
                ? done("/desk/locations/" + key, flash)
                : place(HttpStatus.UNPROCESSABLE_CONTENT, key);
    }

    @GetMapping(GROUP)
    ModelAndView openGroup(@PathVariable String key) {
        return group(HttpStatus.OK, key).addObject("form", desk.group(key));
    }

    /** @param find which field's words are to be looked up, and nothing saved */
    @PostMapping(GROUP)
    ModelAndView mendGroup(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String find,
            @ModelAttribute("form") GroupForm form,
            BindingResult binding,
            Authentication signedIn,
            RedirectAttributes flash) {
        if (find != null) {
            desk.find(form, find);
            return group(HttpStatus.OK, key);
        }
        List<Problem> problems = desk.mend(key, form, Editor.of(signedIn));
        reject(problems, binding);
        return problems.isEmpty() ? done("/desk/groups/" + key, flash) : group(HttpStatus.UNPROCESSABLE_CONTENT, key);
    }

    private ModelAndView place(HttpStatus status, String key) {
        return page(
                status, "desk/location", new DirectoryPage(key, desk.place(key).newPlace.name, desk.savesOfPlace(key)));
    }

    private ModelAndView group(HttpStatus status, String key) {
        return page(
                status, "desk/group", new DirectoryPage(key, desk.group(key).newGroup.name, desk.savesOfGroup(key)));
    }

    private static ModelAndView page(HttpStatus status, String view, DirectoryPage page) {
        ModelAndView answer = new ModelAndView(view, "page", page);
        answer.setStatus(status);
        return answer;
    }

    private static void reject(List<Problem> problems, BindingResult binding) {
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
    }

    private static ModelAndView done(String address, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "directory.saved");
        return new ModelAndView(IncidentFormController.seeOther(address));
    }
}
