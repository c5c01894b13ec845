package org.strikelog.site;

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

    /** At the end, when parameters are filled in: {@code @{/css/components/{name}.css(name='map')}} is a file too. */
    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context, files.link(link));
    }
}
