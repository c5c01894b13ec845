package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the record itself asks its editors to do. */
@Component
public class WorkQueue {

    private final List<WorkRule> rules;

    WorkQueue(List<WorkRule> rules) {
        this.rules = rules;
    }

    /** One line of the queue. */
    public record Line(String code, long count, String address) {}

    /** {@return every rule, and how often there is something to do by it} */
    public List<Line> lines() {
        return rules.stream()
                .map(rule -> new Line(rule.code(), rule.count(), rule.address()))
                .toList();
    }

    /** {@return the rule of that name, if the desk lists it} */
    public Optional<ListedWork> find(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .filter(ListedWork.class::isInstance)
                .map(ListedWork.class::cast)
                .findFirst();
    }
}
