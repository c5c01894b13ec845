package org.strikelog.site;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Lets templates write {@code @{/css/base.css}} and print its lasting address. */
class StaticFileLinks extends StandardLinkBuilder {

    private final StaticFiles files;

    StaticFileLinks(StaticFiles files) {
        this.files = files;
        setName("static files");
        setOrder(1);
    }

    @Override
    protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        var link = files.link(base);
        return super.computeContextPath(context, base, parameters) + link.substring(0, link.length() - base.length());
    }
}
