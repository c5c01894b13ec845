package org.strikelog.importer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.importer.ImportTemplate;

/** The empty table to fill in and bring back. */
@Controller
class TemplateController {

    private final ImportTemplate template;

    TemplateController(ImportTemplate template) {
        this.template = template;
    }

    @GetMapping("/desk/imports/template.xlsx")
    void download(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("strikelog-template.xlsx")
                        .build()
                        .toString());
        template.write(response.getOutputStream());
    }
}
