package org.strikelog.profile.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.incident.Standpoint;

/**
 * Where a reader stands on a profile or a directory, and the ways to stand elsewhere on the same page.
 *
 * @param path of the page
 * @param q words that the directory was searched for
 */
record Viewpoint(String path, @Nullable String q, Standpoint at) {

    /** {@return the rules by which the one number can be chosen} */
    public FigureRule[] rules() {
        return FigureRule.values();
    }

    /** {@return the same page by another rule} */
    public String by(FigureRule rule) {
        return address(at.by(rule));
    }

    /** {@return the same page as known today} */
    public String today() {
        return address(at.on(null));
    }

    /** {@return the same page without the words searched for} */
    public String everything() {
        return path + at.query();
    }

    /** {@return the address of the incidents with one value of a parameter, seen from here} */
    public String incidents(String parameter, String value) {
        return "/incidents?" + at.filter().with(parameter, value).query();
    }

    /** {@return the query that leads to those of them on which a number of people killed, or injured, was stated} */
    public String behind(String parameter, String value, Effect effect) {
        return at.filter().with(parameter, value).behind(null, effect).query();
    }

    public Effect killed() {
        return Effect.KILLED;
    }

    public Effect injured() {
        return Effect.INJURED;
    }

    /** {@return what a form must carry along that asks for another day} */
    public Map<String, String> beside() {
        Map<String, String> beside = new LinkedHashMap<>();
        if (q != null && !q.isBlank()) {
            beside.put("q", q);
        }
        if (at.figures() != FigureRule.LATEST) {
            beside.put("figures", at.figures().toString());
        }
        return beside;
    }

    private String address(Standpoint from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(path + from.query());
        return q == null || q.isBlank()
                ? address.toUriString()
                : address.queryParam("q", "{q}").encode().buildAndExpand(q).toUriString();
    }
}
