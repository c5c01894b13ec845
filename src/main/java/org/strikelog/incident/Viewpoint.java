package org.strikelog.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;

/**
 * Where a reader stands on a page whose address says what it is about, and the ways to stand elsewhere on the same page.
 *
 * @param path of the page
 * @param own what else its address asks for, such as the words that a directory was searched for
 * @param people whether numbers of people are shown, so that it matters by which rule they are chosen
 */
public record Viewpoint(String path, Map<String, String> own, Standpoint at, boolean people) {

    public Viewpoint(String path, Map<String, String> own, Standpoint at) {
        this(path, own, at, true);
    }

    /** {@return a viewpoint on a page that is asked for one thing at most; blank is nothing} */
    public static Viewpoint on(String path, String name, @Nullable String value, Standpoint at) {
        return new Viewpoint(path, value == null || value.isBlank() ? Map.of() : Map.of(name, value), at);
    }

    /** {@return the rules by which the one number can be chosen} */
    public List<FigureRule> rules() {
        return people ? List.of(FigureRule.values()) : List.of();
    }

    /** {@return the words that a directory was searched for} */
    public @Nullable String q() {
        return own.get("q");
    }

    /** {@return the same page by another rule} */
    public String by(FigureRule rule) {
        return address(at.by(rule));
    }

    /** {@return the same page as known today} */
    public String today() {
        return address(at.on(null));
    }

    /** {@return the same page asked for one thing, and nothing else} */
    public String asking(String name, String value) {
        return new Viewpoint(path, Map.of(name, value), at).address(at);
    }

    /** {@return the same page without anything else that its address asks for} */
    public String everything() {
        return path + at.query();
    }

    /** {@return the address of the incidents with one value of a parameter, seen from here} */
    public String incidents(String parameter, String value) {
        return "/incidents?" + at.filter().with(parameter, value).query();
    }

    /** {@return the query for what people killed, or injured, in them come to} */
    public String behind(String parameter, String value, Effect effect) {
        return at.filter().with(parameter, value).behind(null, effect);
    }

    public Effect killed() {
        return Effect.KILLED;
    }

    public Effect injured() {
        return Effect.INJURED;
    }

    /** {@return what a form must carry along that asks for another day} */
    public Map<String, String> beside() {
        Map<String, String> beside = new LinkedHashMap<>(own);
        if (at.figures() != FigureRule.LATEST) {
            beside.put("figures", at.figures().toString());
        }
        return beside;
    }

    private String address(Standpoint from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(path + from.query());
        own.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(own).toUriString();
    }
}
