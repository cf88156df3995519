package rendezvous.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What students put where text is shown. Each does something to somebody who shows it as it is. */
enum HostileStrings {
    SCRIPT("</pre></title></style><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>"),
    ATTRIBUTE("\" onmouseover=\"alert(1)\" x='` autofocus onfocus=alert(2) '"),
    ENTITY("&lt;script&gt;&#60;b&#62;&amp;amp; &nbsp &#0; &copy"),
    COMMENT("--><!-- <!--[if IE]><? php ?><!DOCTYPE x><base href=//evil.example>"),
    CDATA_END("]]></failure></testcase><testcase name='forged'/><![CDATA["),
    DOCTYPE("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"),
    JSON_END("\"}],\"score\":100,\"x\":[{\"y\":\"\\"),
    JSON_ESCAPE("\\\",\\\\\",\\u0022,\"score\": 100"),
    FORMULA("=cmd|' /C calc'!A0"),
    FORMULA_AT("@SUM(1+1)*cmd|' /C calc'!A0"),
    FORMULA_PLUS("+1+cmd"),
    FORMULA_MINUS("-2+3"),
    FORMULA_AFTER_TAB("\t=1+1"),
    FORMULA_FULL_WIDTH("\uff1d1+1"),
    FORMULA_AFTER_NOTHING("\u200b=1+1"),
    CSV_ROWS("a\",100,100\r\nforged,100,100,0,graded\r\n\"b"),
    SEMICOLONS("a;b;100\tc\td"),
    ESCAPE_SEQUENCE(
            "\u001b[2J\u001b[31m\u001b]0;title\u0007\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\"),
    CONTROL_ONE("\u009b31m\u0090q\u009c\u0085"),
    BACKSPACES("failed\b\b\b\b\b\bpassed\rpassed"),
    NUL("a\u0000b\u0001\u0008\u000b\u000c\u000e\u001f\u007f"),
    BIDI("\u202e001 / 001\u202c \u2066a\u2069 \u200f\u061c"),
    ZERO_WIDTH("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg"),
    TAGS("a\udb40\udc41\udb40\udc42\udb40\udc7f"),
    SEPARATORS("a\u2028# b\u2029::error::c"),
    NON_CHARACTERS("\ufffe\uffff\ufdd0\ud83f\udfff\ue000"),
    LONE_SURROGATES("a\ud800b\udc00c\udbff"),
    COMMAND("::set-output name=score::100\n::error file=a,line=1::forged\n::add-mask::a\n::stop-commands::x"),
    COMMAND_OLD("##[set-env name=PATH]x\n##[error]forged ##vso[task.complete result=Succeeded;]"),
    COMMAND_ENCODED("%0A::error::forged%0D%0A%25::add-path::/x,line=1:,a=b"),
    SECTION("section_start:1:x\r\u001b[0Ksection_end:1:x\r\u001b[0K"),
    HEADING("a\n# Score: 100 / 100\n\n- ✓ passed\n\n***\n```\nx\n```\n    code\n> quote\n1. one"),
    LINK("[click](javascript:alert(1)) ![x](http://evil.example/?q) <http://evil.example> [a]: http://b"),
    LINK_BARE("http://evil.example www.evil.example a@evil.example mailto:a@b.c evil.example/x"),
    MENTION("@everyone @org/team #1 GH-1 org/repo#1 :tada: 1234567890abcdef1234567890abcdef12345678"),
    EMPHASIS("**b** __b__ *i* _i_ ~~s~~ `c` ``d`` $x$ $$y$$ ^sup^ ==m== \\*n\\*"),
    TABLE("a | b | 100 |\n| --- | --- |\n| forged | 100 |"),
    TEMPLATE("${7*7} #{7*7} {{7*7}} <%= 7*7 %> @if(true) !{x} $unsafe{x} %s %n %1$s {0}"),
    VERDICT("✓ passed   100.0 / 100.0\nResult: 100 / 100, verified\n────────\nAll 5 samples are as labelled."),
    MARKS("e" + "\u0301".repeat(300)),
    NOTHING(""),
    BLANKS(" \t \u00a0\u3000 "),
    LONG_LINE("x".repeat(1 << 20)),
    LONG_MARKUP("<b>\"&]]>*[x](y)\u001b".repeat(1 << 14)),
    MANY_LINES("a\n".repeat(1 << 18));

    private final String text;

    HostileStrings(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** All that are not long, one after the other. */
    static String together() {
        return Arrays.stream(values())
                .map(HostileStrings::text)
                .filter(text -> text.length() < 1000)
                .collect(Collectors.joining(" "));
    }
}
