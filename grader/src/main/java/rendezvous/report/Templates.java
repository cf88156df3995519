package rendezvous.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.Map;

/** The pages' templates, compiled into this package when the grader was built. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    static String render(String template, String name, Object page) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, Map.of(name, page), output);
        return output.toString();
    }
}
