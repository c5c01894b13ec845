package org.strikelog.handout;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Prints briefs as PDF, from the same page that browsers show. */
@Component
public class BriefPrinter {

    private static final int NORMAL = 400;
    private static final int SEMI_BOLD = 600;

    static {
        // It tells of every step it takes.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final DayColours colours;
    private final ITemplateEngine templates;
    private final Rendering rendering;
    private final ApplicationContext application;
    private final ConversionService conversion;

    BriefPrinter(
            DayColours colours,
            ITemplateEngine templates,
            Rendering rendering,
            ApplicationContext application,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.application = application;
        this.conversion = conversion;
        this.colours = colours;
        this.templates = templates;
        this.rendering = rendering;
    }

    /** {@return a page that brings its style along, so that nothing has to be fetched; well-formed XML} */
    public String page(Brief brief, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("brief", brief);
        model.put("colours", colours);
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, conversion));
        model.put("sheet", colours.spelt(sheet("brief") + sheet("brief-pages")));
        return templates.process("handout/brief", new Context(locale, model));
    }

    /** {@return pages of A4, made now or kept from before, of what {@link #page} made} */
    public byte[] pdf(String page) {
        return rendering.of(page, BriefPrinter::printed);
    }

    private static byte[] printed(String page) {
        PdfRendererBuilder printer = new PdfRendererBuilder();
        // All it needs is in the page. Whatever words of readers may do to it, nothing is fetched.
        printer.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        printer.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        printer.useUnicodeBidiSplitter(BidiRuns::new);
        printer.useUnicodeBidiReorderer(new ArabicLetters());
        printer.useSVGDrawer(new BatikSVGDrawer());
        addFaces(printer, "Plex", Typeface.REGULAR.getFirst(), Typeface.STRONG.getFirst());
        addFaces(printer, "Plex Arabic", Typeface.REGULAR.getLast(), Typeface.STRONG.getLast());
        // Drawings take theirs from files alone.
        printer.useFont(Drawn.LATIN, "Plex", NORMAL, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
        printer.useFont(Drawn.ARABIC, "Plex Arabic", NORMAL, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
        printer.withHtmlContent(page, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            printer.toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException("A brief could not be printed", e);
        }
        return pdf.toByteArray();
    }

    private static void addFaces(PdfRendererBuilder printer, String family, String regular, String strong) {
        FSSupplier<InputStream> regularFile = () -> Typeface.file(regular);
        FSSupplier<InputStream> strongFile = () -> Typeface.file(strong);
        printer.useFont(regularFile, family, NORMAL, FontStyle.NORMAL, true);
        printer.useFont(strongFile, family, SEMI_BOLD, FontStyle.NORMAL, true);
    }

    /** The faces of drawings, copied when the first brief is printed. */
    private static final class Drawn {

        private static final File LATIN = Typeface.copy(Typeface.REGULAR.getFirst());
        private static final File ARABIC = Typeface.copy(Typeface.REGULAR.getLast());
    }

    private static String sheet(String name) {
        try {
            return new ClassPathResource("static/css/" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + name + " cannot be read", e);
        }
    }
}
